// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.box.Box;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.council.Seat;
import nacre.assembly.founding.Founding;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.merger.Merger;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.journal.CommandId;
import nacre.journal.Entry;
import nacre.journal.Leaf;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Reply;
import nacre.organ.Standing;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.charter.CharterWords;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// One member's visit to one organ for one request: how things stand, and what she asks for.
///
/// @param clerk the only way in
/// @param standing how things durably stood when the request came
/// @param me who she is there: her entry on the roll, in a council her seat; nobody for a reader
/// @param neighbours the other organs of this server
public record Visit(
        Clerk clerk, Standing standing, MemberId me, Request request, Neighbours neighbours) {
    /// Who reads a council without a seat in it. Entry 0 founds an organ and is no member.
    static final MemberId NOBODY = new MemberId(0);

    /// Whether she may read and do nothing: in a council as a member of one of its organs, and
    /// everybody in an organ that is over.
    public boolean isReader() {
        return me.equals(NOBODY) || assembly().isOver();
    }

    /// Why she may only read.
    public String whyReading() {
        if (!assembly().isOver()) {
            return text().of("council.reader");
        }
        return text().of(into() == null ? "organ.dissolved.reader" : "organ.merged.reader");
    }

    /// The organ that this one is part of now; null if it is of none.
    public @Nullable OrganId into() {
        Founding founding = assembly().founding();
        return founding == null ? null : founding.into();
    }

    /// For whom she answers: herself, in a council her organ.
    public MemberId voice() {
        MemberId voice = assembly().voice(me);
        return voice == null ? me : voice;
    }

    /// Whether she is on the roll.
    public boolean isMember() {
        return assembly().roll().contains(me);
    }

    /// The assembly's state.
    public Assembly assembly() {
        return standing.assembly();
    }

    /// The path of a page of this organ, `path` beginning with a slash.
    public String path(String path) {
        return "/o/" + standing.organ() + path;
    }

    /// The organ's name.
    public String organName() {
        return clerk.contents().text(0, "name");
    }

    /// Where the organ's hours are counted.
    public ZoneId zone() {
        Founding founding = assembly().founding();
        return founding == null ? ZoneOffset.UTC : founding.zone();
    }

    /// The words of her language, with the organ's hours.
    public Text text() {
        Text text = request.text();
        return new Text(text.words(), zone(), text.now());
    }

    /// Somebody's name, or what stands for it once it is erased.
    public String name(MemberId member) {
        if (assembly().isCouncil()) {
            return delegate(member);
        }
        String name = clerk.contents().name(standing, member);
        return name == null ? text().of("person.erased", "id", member.seq()) : name;
    }

    /// In a council, whom an entry seated and for which organ, or which organ it put on the roll;
    /// also once she sits there no longer.
    private String delegate(MemberId member) {
        Entry entry = clerk.journal().entry(member.seq());
        if (entry == null || !entry.leaf().type().equals("letter.received")) {
            return text().of("person.erased", "id", member.seq());
        }
        var received = (LetterAct.Received) LetterAct.read(entry.leaf().type(), entry.facts());
        Seat seat = CouncilRules.seated(member, received.letter());
        return seat == null
                ? organName(received.from())
                : text().of(
                                "person.delegate",
                                "name",
                                name(seat.organ(), seat.holder()),
                                "organ",
                                organName(seat.organ()));
    }

    /// The name of a member of another organ.
    public String name(OrganId organ, MemberId member) {
        Visit there = at(organ);
        return there == null ? text().of("person.erased", "id", member.seq()) : there.name(member);
    }

    /// Another organ's name.
    public String organName(OrganId organ) {
        Visit there = at(organ);
        return there == null
                ? text().of("organ.elsewhere", "id", organ.value())
                : there.organName();
    }

    /// The title of a proposal in this organ or in a council that has taken it in; what any other
    /// organ discusses, its members alone know, and here it is a number.
    public String title(OrganId organ, ProposalId id) {
        Visit there = inside(organ);
        Proposal proposal = there == null ? null : there.assembly().proposals().find(id);
        return there == null || proposal == null
                ? text().of("organ.proposal", "number", id.seq())
                : there.title(proposal);
    }

    /// The title of what became this decision, of this organ or of a council that has taken it in;
    /// of any other organ, its number.
    public String decided(OrganId organ, long decision) {
        Visit there = inside(organ);
        Decision found = there == null ? null : there.assembly().votes().decision(decision);
        return there == null || found == null
                ? text().of("organ.decision", "number", decision)
                : there.title(there.assembly().proposals().needed(found.proposal()));
    }

    /// Another organ of this server, if members of this one may read there: a council that has
    /// taken it in. That this organ says it joined opens nothing.
    public @Nullable Visit inside(OrganId organ) {
        Visit there = at(organ);
        OrganId own = standing.organ();
        return there == null
                        || organ.equals(own)
                        || there.assembly().ties().council().members().containsKey(own)
                ? there
                : null;
    }

    /// The place where a power holds: for a delegate her council's name.
    public String place(Grant grant) {
        return CouncilRules.seats(grant)
                ? organName(new OrganId(grant.place()))
                : neighbours.parts().place(this, grant);
    }

    /// Whether there is an organ of this id on this server.
    public boolean isHere(OrganId organ) {
        return neighbours.organs().find(organ) != null;
    }

    /// A council of this server that has let this organ in; null if it is none, or has not. That
    /// this organ says it joined opens nothing.
    public @Nullable Visit lettingIn(OrganId council) {
        Visit there = at(council);
        return there != null
                        && there.assembly().ties().council().doors().containsKey(standing.organ())
                ? there
                : null;
    }

    /// How many people would come today from another organ of this server; null unless it has
    /// decided to become part of this one, and says so to it.
    public @Nullable Long coming(OrganId other) {
        Visit there = at(other);
        Merger joining = there == null ? null : there.assembly().ties().mergers().joining();
        return there == null || joining == null || !joining.other().equals(standing.organ())
                ? null
                : there.assembly().roll().entitled() - joining.stayOut().size();
    }

    /// Until when somebody sits here for another organ, as that organ's record has it; null if it
    /// is not here.
    public @Nullable Instant seatedUntil(Seat seat) {
        Visit home = at(seat.organ());
        Mandate mandate =
                home == null
                        ? null
                        : home.assembly().mandates().find(new MandateId(seat.mandate()));
        return mandate == null ? null : mandate.ends();
    }

    /// Another organ of this server as somebody sees it who is not in it; null if it is not here.
    private @Nullable Visit at(OrganId organ) {
        Clerk there = neighbours.organs().find(organ);
        return there == null
                ? null
                : new Visit(there, there.standing(), NOBODY, request, neighbours);
    }

    /// What stands in a content field of an entry; words in its place if it was erased.
    public String words(long seq, String field) {
        String found = clerk.contents().find(seq, field);
        return found == null ? text().of("content.erased") : found;
    }

    /// The charter in force in her words.
    public CharterWords charter() {
        return charter(assembly().charters().current().seq());
    }

    /// A charter in her words, with the titles of entry `seq`, which put or proposes it.
    public CharterWords charter(long seq) {
        return new CharterWords(
                text(), matter -> clerk.contents().find(seq, "title." + matter.value()));
    }

    /// Why the rules do not allow something, with names in place of numbers.
    public String refusal(Refusal why) {
        return charter()
                .refusal(
                        why,
                        value ->
                                switch (value) {
                                    case MemberId member -> name(member);
                                    case OrganId organ -> organName(organ);
                                    case ProposalId proposal -> quoted(proposal);
                                    default -> neighbours.parts().value(this, value);
                                });
    }

    private Object quoted(ProposalId id) {
        Proposal proposal = assembly().proposals().find(id);
        return proposal == null ? id : text().of("organ.quoted", "title", title(proposal));
    }

    /// The frame of a page of this organ.
    public Page page(String title) {
        return request.page(title).saying(text());
    }

    /// The answer to a command. What is recorded leads to `path`, which is told the entry's number;
    /// otherwise the page comes again, with what is to be told on it.
    public Response answer(
            Reply reply, String path, String title, BiFunction<Page, Told, JteModel> again) {
        Page page = page(title).withProblem();
        return switch (reply) {
            case Reply.Recorded(var receipt) ->
                    Response.seeOther(path + "?done=" + receipt.first());
            case Reply.Refused(var why) ->
                    Response.conflict(again.apply(page, Told.notDone(refusal(why))));
            case Reply.NotRecorded n ->
                    Response.page(503, again.apply(page.keeping(request.command()), Told.notNow()));
            case Reply.Unknown u ->
                    Response.page(
                            503, again.apply(page.keeping(request.command()), Told.unknown()));
        };
    }

    /// The answer to a command that makes something new. Once recorded it leads to the page of its
    /// own, `pages` and the entry's number; otherwise as [#answer].
    public Response answerNew(
            Reply reply, String pages, String title, BiFunction<Page, Told, JteModel> again) {
        String path =
                reply instanceof Reply.Recorded(var receipt)
                        ? pages + "/" + receipt.first()
                        : pages;
        return answer(reply, path, title, again);
    }

    /// Whether an open vote waits for her answer.
    public boolean isAsked(Vote.Open vote) {
        return vote.roll().contains(voice())
                && !assembly().signIns().comebacks().bars(voice(), vote.opened())
                && !vote.prevented().contains(voice())
                && !hasAnswered(vote);
    }

    /// Whether her answer to a vote stands: by name on the record, or sealed in its box, of which
    /// nothing more is said to anybody while the vote is open.
    public boolean hasAnswered(Vote vote) {
        if (vote.prevented().contains(voice())) {
            return false;
        }
        Box.Open box = assembly().boxes().openAbout(vote.id().seq());
        return box == null
                ? vote.answers().containsKey(voice())
                : clerk.journal().hasRow(box.id().seq(), me.seq());
    }

    /// What is to be told of a command of hers that has just been recorded, if the address says so.
    public Told told() {
        Long done = Numbers.find(request.query("done"));
        Entry entry = done == null ? null : clerk.journal().entry(done);
        if (entry == null) {
            return Told.nothing();
        }
        Leaf leaf = entry.leaf();
        Long actor = leaf.actor();
        if (leaf.type().equals("box.opened") && clerk.journal().hasRow(leaf.seq(), me.seq())) {
            return Told.done(leaf.type(), leaf.seq(), path("/record/" + leaf.seq()));
        }
        return actor != null && actor == me.seq()
                ? Told.done(leaf.type(), leaf.seq(), path("/record/" + leaf.seq()))
                : Told.nothing();
    }

    /// A proposal's present title; a recall that members have asked for is named by its mandate,
    /// an amendment by what it would change.
    public String title(Proposal proposal) {
        if (proposal.author() == null) {
            return text().of("organ.recall", "title", recalled(proposal));
        }
        AmendmentAct.Adopted amended = Amendments.of(proposal);
        return amended == null
                ? words(proposal.text(), "title")
                : text().of(
                                "organ.amendment",
                                "title",
                                title(assembly().proposals().needed(amended.proposal())));
    }

    private String recalled(Proposal proposal) {
        for (Enactment enactment : proposal.enactments()) {
            if (enactment.type().equals("mandate.recalled")) {
                return words(enactment.facts().whole("mandate"), "title");
            }
        }
        return "";
    }

    /// Asks for something, under the command id that the form carries.
    public Reply hear(Command command) {
        return hear(command, null);
    }

    /// Asks for something under a mandate.
    public Reply hear(Command command, @Nullable MandateId mandate) {
        var id = new CommandId(request.command());
        return clerk.hear(new nacre.organ.Request(id, command, me, mandate));
    }
}
