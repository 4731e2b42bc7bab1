// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.util.List;
import nacre.assembly.part.MemberId;

/// What an organ of the town does in the rooms of the parts beside the assembly: its campaign, its
/// books, its shifts.
final class Rooms {
    /// What somebody can do there, as scripts say it.
    static final List<String> VERBS =
            List.of(
                    "lays out",
                    "notes down",
                    "talks at",
                    "sees off",
                    "takes along",
                    "opens a rung",
                    "brings pledges",
                    "demands",
                    "puts in order",
                    "hands in",
                    "asks everybody",
                    "opens a petition",
                    "hands out slips",
                    "hands over names",
                    "prepares a ballot",
                    "gives notice of",
                    "opens the ballot",
                    "notes an offer",
                    "agrees to it",
                    "opens the books",
                    "posts",
                    "claims days",
                    "approves a claim",
                    "lists payments",
                    "marks them paid",
                    "fills the shifts",
                    "notes who came");

    private final MapLife map;
    private final RungLife rungs;
    private final PledgeLife pledges;
    private final DemandLife demands;
    private final SurveyLife surveys;
    private final PetitionLife petitions;
    private final BallotLife ballots;
    private final SettleLife settles;
    private final BooksLife books;
    private final FundLife fund;
    private final ShiftsLife shifts;

    Rooms(OrganLife organ, Chance chance) {
        this.map = new MapLife(organ, chance);
        this.rungs = new RungLife(organ, map, chance);
        var crowd = new Crowd(organ, map, chance);
        this.pledges = new PledgeLife(organ, crowd);
        this.demands = new DemandLife(organ, map, crowd, chance);
        this.surveys = new SurveyLife(organ, map, crowd, chance);
        this.petitions = new PetitionLife(organ, map, crowd, chance);
        this.ballots = new BallotLife(organ, map, crowd, chance);
        this.settles = new SettleLife(organ);
        this.books = new BooksLife(organ);
        this.fund = new FundLife(organ, books);
        this.shifts = new ShiftsLife(organ, chance);
    }

    MapLife map() {
        return map;
    }

    RungLife rungs() {
        return rungs;
    }

    DemandLife demands() {
        return demands;
    }

    FundLife fund() {
        return fund;
    }

    SettleLife settles() {
        return settles;
    }

    BallotLife ballots() {
        return ballots;
    }

    void happens(MemberId who, Event.Deed.InRoom deed) {
        String rest = deed.rest();
        switch (deed.verb()) {
            case "lays out" -> map.laysOut(who, rest, deed.lines());
            case "notes down" -> map.notesDown(who, rest);
            case "talks at" -> map.talksAt(who, rest);
            case "sees off" -> map.seesOff(who, rest);
            case "takes along" -> map.takesAlong(who, rest);
            case "opens a rung" -> rungs.opens(who, rest, deed.lines());
            case "brings pledges" -> pledges.brings(rest);
            case "demands" -> demands.demands(who, rest, deed.lines());
            case "puts in order" -> demands.orders(who, rest, deed.lines());
            case "hands in" -> demands.handsIn(who, rest, deed.lines());
            case "asks everybody" -> surveys.asks(who, rest, deed.lines());
            case "opens a petition" -> petitions.opens(who, rest, deed.lines());
            case "hands out slips" -> petitions.handsOutSlips(who, rest, deed.lines());
            case "hands over names" -> petitions.handsOver(who);
            case "prepares a ballot" -> ballots.prepares(who, rest, deed.lines());
            case "gives notice of" -> ballots.notifies(who, rest);
            case "opens the ballot" -> ballots.opens(who, rest);
            case "notes an offer" -> settles.offers(who, rest, deed.lines());
            case "agrees to it" -> settles.agrees(who);
            case "opens the books" -> books.opens(who, rest, deed.lines());
            case "posts" -> books.posts(who, deed.lines());
            case "claims days" -> fund.claims(who, rest, deed.lines());
            case "approves a claim" -> fund.approves(who);
            case "lists payments" -> fund.lists(who, rest);
            case "marks them paid" -> fund.pays(who);
            case "fills the shifts" -> shifts.fills(rest);
            case "notes who came" -> shifts.notesWhoCame(who, rest);
            default -> throw new IllegalArgumentException("Nobody can do this: " + deed.verb());
        }
    }
}
