// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.vote.Sleep;
import nacre.campaign.unit.CampaignRules;
import nacre.journal.Authority;
import nacre.journal.Json;

/// Guests: people who are no members and do one thing, by a link that somebody with a mandate made.
/// What a link leads to is another part's, which asks the rules here.
public final class GuestPart implements Part<Links> {

    /// The part; it has no state of its own.
    public static final GuestPart GUESTS = new GuestPart();

    private GuestPart() {}

    @Override
    public String name() {
        return "guest";
    }

    @Override
    public Class<Links> stateType() {
        return Links.class;
    }

    @Override
    public List<String> topics() {
        return List.of("link");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Links initial() {
        return Links.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return LinkAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Holding(CampaignRules.ORGANISE);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return LinkRules.withdraw(scene, (WithdrawLinks) command);
    }

    @Override
    public void prove(Scene scene, Act act, long link) {
        if (!(act instanceof LinkAct.Used(var shows))) {
            throw new Unfoldable("%s proves no link.".formatted(act.type()));
        }
        Link found = scene.states().of(this).needed(new LinkId(link));
        unlessAllowed(LinkRules.whyNot(found, shows), act);
    }

    /// Who holds a link may have it lead nowhere any more.
    @Override
    public void admit(Scene scene, Act act, long link) {
        boolean isHers = act instanceof LinkAct.Withdrawn(var id) && id.seq() == link;
        unless(isHers, "No link lets anybody do %s.", act.type());
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return LinkRules.use(scene, (LinkAct) act);
    }

    @Override
    public Links after(Scene scene, Act act, Stamp stamp) {
        Links before = scene.states().of(this);
        boolean isHers = stamp.authority() instanceof Authority.Link;
        if (!isHers) {
            unlessAllowed(LinkRules.whyNot(scene, (LinkAct) act), act);
        }
        return switch ((LinkAct) act) {
            case LinkAct.Made(long about, var place, var expires, var key) ->
                    before.with(
                            new Link(
                                    new LinkId(stamp.seq()),
                                    about,
                                    place,
                                    stamp.effective(),
                                    expires,
                                    key,
                                    0,
                                    false));
            case LinkAct.Used(var shows)
                    when stamp.authority() instanceof Authority.Link(long link) ->
                    before.with(before.needed(new LinkId(link)).used(shows));
            case LinkAct.Used u -> throw new Unfoldable("Only a link is used so.");
            case LinkAct.Withdrawn(var id) -> before.with(before.needed(id).withdrawn());
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    /// A link is good as long as what it leads to is open, which the sleep puts off as well.
    @Override
    public Links slept(Links state, Instant from, Instant to) {
        var sleep = new Sleep(from, to);
        Links next = state;
        for (Link link : state.everyOne()) {
            Instant later = sleep.closing(link.made(), link.expires());
            if (!later.equals(link.expires())) {
                next = next.with(link.expiring(later));
            }
        }
        return next;
    }
}
