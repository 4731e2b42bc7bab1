// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.organ.Reply;
import nacre.web.House;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import nacre.web.sheet.CodeCard;
import nacre.web.sheet.CodeSheet;

/// Where single-use codes are issued and shown, once, as links or as a sheet to print. That codes
/// were issued, to whom and by whose mandate, is on the record; the codes are not.
final class InvitingPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final Codes codes;

    InvitingPages(House house, Visits visits) {
        this.visits = visits;
        this.codes = new Codes(house.shelf(), house.key(), house.random());
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/people/invite", this::show)
                .post("/o/{organ}/people/invite", this::invite)
                .post("/o/{organ}/people/invite/confirm", this::confirm);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Powers.require(visit, SignInRules.INVITE);
        return Response.page(
                templates.peopleInvite(
                        visit.page(title(visit)), InviteView.of(visit), visit.told()));
    }

    private Response invite(Request request) {
        Visit visit = visits.of(request);
        List<MemberId> members = chosen(visit);
        Reply reply = visit.hear(new SignInCommand.PrepareCodes(members));
        if (reply instanceof Reply.Recorded(var receipt)) {
            return Response.page(prepared(visit, members, receipt.first()));
        }
        return visit.answer(
                reply,
                visit.path("/people/invite"),
                title(visit),
                (page, told) -> templates.peopleInvite(page, InviteView.of(visit), told));
    }

    private Response confirm(Request request) {
        Visit visit = visits.of(request);
        long sheet = request.form("sheet", Numbers::read);
        Reply reply = visit.hear(new SignInCommand.ConfirmCodes(sheet));
        if (reply instanceof Reply.Recorded) {
            endEarlier(visit, sheet);
        }
        return visit.answer(
                reply,
                visit.path("/people/invite"),
                title(visit),
                (page, told) -> templates.peopleInvite(page, InviteView.of(visit), told));
    }

    /// A confirmed code ends those that its bearer had before.
    private void endEarlier(Visit visit, long confirmed) {
        var sheet = visit.assembly().signIns().sheets().get(confirmed);
        if (sheet == null) {
            return;
        }
        var members = new HashSet<String>();
        sheet.members().forEach(member -> members.add(Long.toString(member.seq())));
        String organ = visit.standing().organ().value();
        String number = Long.toString(confirmed);
        codes.revoke(
                grant ->
                        grant.kind() == Grant.Kind.MEMBER
                                && grant.organ().equals(organ)
                                && members.contains(grant.member())
                                && !grant.sheet().equals(number),
                visit.request().now());
    }

    /// Those who were ticked; with the button for all, everybody who has not come in.
    private static List<MemberId> chosen(Visit visit) {
        if (visit.request().form().has("who", "all")) {
            return visit.assembly().roll().everybody().stream()
                    .filter(member -> member.isOnTheRoll() && !member.hasEntered())
                    .map(Member::id)
                    .toList();
        }
        var members = new LinkedHashSet<MemberId>();
        for (String each : visit.request().form().all("member")) {
            if (!Numbers.isOne(each)) {
                throw new Stop(new Trouble.BadField("member", each));
            }
            members.add(new MemberId(Numbers.read(each)));
        }
        return List.copyOf(members);
    }

    /// Makes the codes, which open nothing before somebody else confirms them. If this is sent
    /// twice, the codes shown last are the ones that count.
    private JteModel prepared(Visit visit, List<MemberId> members, long sheet) {
        boolean isSheet = visit.request().form().has("as", "sheet");
        Duration good = isSheet ? Codes.SHEET : Codes.LINK;
        Instant now = visit.request().now();
        String address = visit.request().origin() + "/come-in";
        codes.revoke(
                Set.copyOf(members.stream().map(each -> grant(visit, each, sheet)).toList())
                        ::contains,
                now);
        var cards = new ArrayList<CodeCard>();
        var links = new ArrayList<LinksView.Link>();
        for (MemberId member : members) {
            String code = codes.issue(grant(visit, member, sheet), good, now);
            String link = address + "#" + code;
            CodeCard card = CodeCard.of(visit.name(member), code, link);
            cards.add(card);
            links.add(new LinksView.Link(card.name(), link, card.code(), card.qr()));
        }
        Instant until = now.plus(good);
        return isSheet
                ? templates.sheet(
                        visit.page(visit.text().of("sheet.title")),
                        new CodeSheet(visit.organName(), address, until, cards))
                : templates.peopleLinks(
                        visit.page(visit.text().of("people.links.title")),
                        new LinksView(visit.path("/people"), address, until, links));
    }

    private static Grant grant(Visit visit, MemberId member, long sheet) {
        return new Grant(
                Grant.Kind.MEMBER,
                visit.standing().organ().value(),
                Long.toString(member.seq()),
                Long.toString(sheet));
    }

    private static String title(Visit visit) {
        return visit.text().of("people.invite.title");
    }
}
