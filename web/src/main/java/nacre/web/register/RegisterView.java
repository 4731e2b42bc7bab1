// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.campaign.register.Balance;
import nacre.campaign.register.Listing;
import nacre.campaign.register.Register;
import nacre.campaign.register.Sphere;
import nacre.organ.Clerk;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Who decides what, for one reader.
///
/// @param say how many matters others decide alone, in one sentence; empty if none is listed
/// @param quarter what changed since the quarter began
/// @param spheres the matters that somebody else decides or once decided
/// @param runs what this organ runs and nobody else ever decided
/// @param chart the balance over time; null before anything is listed
/// @param organs in a council, the balance of each of its organs
public record RegisterView(
        String base,
        String say,
        String quarter,
        List<Group> spheres,
        List<Row> runs,
        @Nullable BalanceChart chart,
        List<OrganRow> organs,
        boolean isReading) {

    /// Copies the lists.
    public RegisterView {
        spheres = List.copyOf(spheres);
        runs = List.copyOf(runs);
        organs = List.copyOf(organs);
    }

    /// The matters of one part of life.
    ///
    /// @param title empty where all matters are of one
    public record Group(String title, List<Row> rows) {
        /// Copies the list.
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// A matter, what shows how it stands, and who decides it.
    ///
    /// @param mark the holder's sign
    public record Row(
            String path, String title, String evidence, String mark, String holder, String since) {}

    /// An organ of a council.
    public record OrganRow(String name, Balance balance) {}

    static RegisterView of(Visit visit) {
        Register register = visit.standing().states().of(REGISTER);
        Instant now = visit.request().now();
        boolean isEmpty = register.at(now, null).all() == 0;
        return new RegisterView(
                visit.path(""),
                isEmpty ? "" : say(visit, register),
                isEmpty ? "" : quarter(visit, register),
                spheres(visit, register),
                rows(visit, register.listings().values().stream().filter(Listing::isRun).toList()),
                isEmpty ? null : BalanceChart.of(visit, register),
                organs(visit, now),
                visit.isReader());
    }

    /// How many matters who decides, in one sentence.
    static String say(Visit visit, Register register) {
        Balance balance = register.at(visit.request().now(), null);
        return visit.text()
                .of(
                        "register.say",
                        "all",
                        (long) balance.all(),
                        "others",
                        (long) balance.others(),
                        "ours",
                        (long) balance.ours());
    }

    /// What changed since the quarter began, in one sentence.
    static String quarter(Visit visit, Register register) {
        LocalDate first = BalanceChart.quarter(visit.request().now(), visit.zone());
        Instant start = first.atStartOfDay(visit.zone()).toInstant();
        long demanded = 0;
        long won = 0;
        long lost = 0;
        for (Listing listing : register.listings().values()) {
            for (Listing.Move move : listing.moves()) {
                if (!move.at().isBefore(start)) {
                    demanded += move.type().equals("register.demanded") ? 1 : 0;
                    lost += move.type().equals("register.lost") ? 1 : 0;
                    won += move.isWon() ? 1 : 0;
                }
            }
        }
        return visit.text()
                .of(
                        demanded + won + lost == 0 ? "register.quarter.none" : "register.quarter",
                        "day",
                        first,
                        "demanded",
                        demanded,
                        "won",
                        won,
                        "lost",
                        lost);
    }

    private static List<Group> spheres(Visit visit, Register register) {
        var groups = new ArrayList<Group>();
        for (Sphere sphere : Sphere.values()) {
            List<Listing> here =
                    register.listings().values().stream()
                            .filter(each -> !each.isRun() && each.sphere() == sphere)
                            .toList();
            if (!here.isEmpty()) {
                groups.add(
                        new Group(
                                visit.text().of("register.sphere." + sphere.word()),
                                rows(visit, here)));
            }
        }
        return groups.size() == 1
                ? List.of(new Group("", groups.getFirst().rows()))
                : List.copyOf(groups);
    }

    /// The matters, those first that are fought over.
    static List<Row> rows(Visit visit, List<Listing> listings) {
        var rows = new ArrayList<Row>();
        for (Holder holder : BalanceChart.ORDER) {
            for (Listing listing : listings) {
                if (listing.holder() == holder) {
                    rows.add(row(visit, listing));
                }
            }
        }
        return rows;
    }

    private static Row row(Visit visit, Listing listing) {
        return new Row(
                visit.path("/matters/" + listing.matter()),
                visit.charter().title(listing.matter()),
                visit.words(listing.said(), "evidence"),
                mark(listing.holder()),
                word(visit, listing.holder()),
                day(visit, listing.unchangedSince()));
    }

    static String mark(Holder holder) {
        return "held-" + holder.word();
    }

    static String word(Visit visit, Holder holder) {
        return visit.text().of("register.word." + holder.word());
    }

    static String day(Visit visit, Instant at) {
        return visit.text().day(at.atZone(visit.zone()).toLocalDate());
    }

    /// Counts only: what an organ has on its list, its members alone read.
    private static List<OrganRow> organs(Visit visit, Instant now) {
        var rows = new ArrayList<OrganRow>();
        for (var organ : visit.assembly().ties().council().members().keySet()) {
            Clerk clerk = visit.neighbours().organs().find(organ);
            if (clerk != null) {
                Register there = clerk.standing().states().of(REGISTER);
                rows.add(new OrganRow(visit.organName(organ), there.at(now, null)));
            }
        }
        return rows;
    }
}
