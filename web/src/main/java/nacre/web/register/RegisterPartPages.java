// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.Comparator;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.register.Listing;
import nacre.campaign.register.Register;
import nacre.campaign.register.RegisterAct;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.Front;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import org.jspecify.annotations.Nullable;

/// What the register of matters brings to the pages.
public final class RegisterPartPages implements PartPages {
    private static final int LONGEST_EVIDENCE = 120;
    private static final int MOST_ON_THE_FRONT = 6;

    /// What it brings holds for all organs.
    public RegisterPartPages() {}

    @Override
    public Part<?> part() {
        return REGISTER;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new RegisterPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.nothing();
    }

    @Override
    public List<String> places(Visit visit) {
        return List.of("matters");
    }

    @Override
    public EnactmentWords enactments() {
        return new RegisterEnactments();
    }

    /// Who decides what, matter by matter, those first that are fought over.
    @Override
    public @Nullable Front front(Visit visit) {
        Register register = visit.standing().states().of(REGISTER);
        if (register.at(visit.request().now(), null).all() == 0) {
            return null;
        }
        List<Listing> decidedByOthers =
                register.listings().values().stream()
                        .filter(listing -> !listing.isRun())
                        .sorted(Comparator.comparing(Listing::sphere))
                        .toList();
        List<Line> lines =
                RegisterView.rows(visit, decidedByOthers).stream()
                        .limit(MOST_ON_THE_FRONT)
                        .map(row -> line(visit, row))
                        .toList();
        return new Front(
                "matters",
                visit.text().of("register.title"),
                RegisterView.say(visit, register) + " " + RegisterView.quarter(visit, register),
                lines,
                visit.path("/matters"),
                visit.text().of("register.front.all"));
    }

    private static Line line(Visit visit, RegisterView.Row row) {
        return Line.of(
                row.mark(),
                row.title(),
                row.path(),
                visit.text()
                        .of(
                                "register.front.line",
                                "holder",
                                row.holder(),
                                "day",
                                row.since(),
                                "evidence",
                                begin(row.evidence())));
    }

    /// The first sentence of what shows how a matter stands, or as much of it as fits a line or
    /// two.
    private static String begin(String evidence) {
        String first = evidence.strip().lines().findFirst().orElse("");
        int stop = first.indexOf(". ");
        String sentence = stop < 0 ? first : first.substring(0, stop + 1);
        if (sentence.length() <= LONGEST_EVIDENCE) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST_EVIDENCE);
        int end = space < 0 ? LONGEST_EVIDENCE : space;
        return sentence.substring(0, end) + " …";
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        var moved = (RegisterAct) act;
        Listing listing = visit.standing().states().of(REGISTER).listed(moved.matter());
        return List.of(
                "matter",
                visit.charter().title(moved.matter()),
                "holder",
                visit.text().of("register.holder." + listing.heldAt(leaf.seq()).word()));
    }
}
