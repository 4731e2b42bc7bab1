// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.keys;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.keys.Keys;
import nacre.campaign.keys.KeysCommand;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Keyring;
import nacre.journal.Keyring.Fit;
import nacre.journal.Keyrings;
import nacre.journal.UnlockCode;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// How it stands with the keys to notes about people; unlocking and locking them, and changing what
/// guards them. What is done goes on the record first, then to the keyring: should the server stop
/// in between, the page offers to finish it.
final class KeysPages implements Pages {
    private static final String PATH = "/o/{organ}/keys";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final Keyrings keyrings;

    KeysPages(Visits visits, Keyrings keyrings) {
        this.visits = visits;
        this.keyrings = keyrings;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .post(PATH + "/unlock", this::unlock)
                .post(PATH + "/lock", this::lock)
                .post(PATH + "/prepare", this::prepare)
                .post(PATH + "/confirm", this::confirm);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Page page = visit.page(title(visit));
        return Response.page(page(visit, page, Form.empty(), visit.told()));
    }

    private Keyring keyring(Visit visit) {
        return keyrings.of(visit.standing().organ());
    }

    private JteModel page(Visit visit, Page page, Form form, Told told) {
        return templates.keysKeys(page, KeysView.of(visit, keyring(visit)), form, told);
    }

    private static String title(Visit visit) {
        return visit.text().of("place.keys");
    }

    /// The campaign that she steers.
    private static CampaignId steered(Visit visit) {
        CampaignId campaign = KeysView.steered(visit);
        if (campaign == null) {
            throw new Stop(new Trouble.NotForYou());
        }
        return campaign;
    }

    private Response unlock(Request request) {
        Visit visit = visits.of(request);
        CampaignId campaign = steered(visit);
        UnlockCode code = UnlockCode.typed(request.form("code"));
        if (code == null || keyring(visit).fit(code) != Fit.IN_FORCE) {
            return wrongCode(visit, "code", code);
        }
        Reply reply = visit.hear(new KeysCommand.Unlock(campaign));
        if (reply instanceof Reply.Recorded) {
            keyring(visit).unlock(code);
        }
        return answer(visit, reply);
    }

    /// The page again. What was typed as a code is not sent back: it would stay in the page.
    private Response wrongCode(Visit visit, String field, @Nullable UnlockCode code) {
        String key = code == null ? "keys.wrong.form" : "keys.wrong.code";
        Form form = Form.empty().wrong(field, visit.text().of(key));
        Page page = visit.page(title(visit)).withProblem();
        return Response.unfinished(page(visit, page, form, Told.nothing()));
    }

    private Response lock(Request request) {
        Visit visit = visits.of(request);
        Reply reply = visit.hear(new KeysCommand.Lock(steered(visit)));
        if (reply instanceof Reply.Recorded) {
            keyring(visit).lock();
        }
        return answer(visit, reply);
    }

    private Response prepare(Request request) {
        Visit visit = visits.of(request);
        CampaignId campaign = steered(visit);
        if (!keyring(visit).isOpen()) {
            return locked(visit);
        }
        boolean isFile = request.form().has("guard", "file");
        List<MemberId> holders = isFile ? List.of() : chosen(request);
        if (!isFile && holders.isEmpty()) {
            Form form = request.form().wrong("holder", visit.text().of("keys.wrong.holders"));
            Page page = visit.page(title(visit)).withProblem();
            return Response.unfinished(page(visit, page, form, Told.nothing()));
        }
        Reply reply = visit.hear(new KeysCommand.Prepare(campaign, holders));
        return reply instanceof Reply.Recorded && !isFile
                ? Response.page(codes(visit, holders))
                : answer(visit, reply);
    }

    private static List<MemberId> chosen(Request request) {
        var members = new LinkedHashSet<MemberId>();
        for (String each : request.form().all("holder")) {
            if (!Numbers.isOne(each)) {
                throw new Stop(new Trouble.BadField("holder", each));
            }
            members.add(new MemberId(Numbers.read(each)));
        }
        return List.copyOf(members);
    }

    /// Makes the codes and shows them, once. If this is sent twice, those shown last count.
    private JteModel codes(Visit visit, List<MemberId> holders) {
        List<UnlockCode> codes =
                keyring(visit).prepareCodes(holders.stream().map(MemberId::seq).toList());
        var cards = new ArrayList<CodesView.Card>();
        for (int i = 0; i < codes.size(); i++) {
            cards.add(new CodesView.Card(visit.name(holders.get(i)), codes.get(i).printed()));
        }
        return templates.keysCodes(
                visit.page(visit.text().of("keys.codes.title")),
                new CodesView(visit.path("/keys"), visit.organName(), cards));
    }

    private Response confirm(Request request) {
        Visit visit = visits.of(request);
        CampaignId campaign = steered(visit);
        Keyring keyring = keyring(visit);
        Keys keys = KeysView.keys(visit);
        Keys.Prepared prepared = keys.prepared();
        boolean isUnfinished = KeysView.isUnfinished(keys, keyring.state());
        if (prepared == null && !isUnfinished) {
            return answer(visit, visit.hear(new KeysCommand.Confirm(campaign, 0)));
        }
        if (!keyring.isOpen()) {
            return locked(visit);
        }
        List<MemberId> holders = prepared == null ? keys.holders() : prepared.holders();
        UnlockCode code = holders.isEmpty() ? null : UnlockCode.typed(request.form("confirming"));
        if (!holders.isEmpty() && (code == null || keyring.fit(code) != Fit.PREPARED)) {
            return wrongCode(visit, "confirming", code);
        }
        if (prepared == null) {
            guard(keyring, code);
            return Response.seeOther(visit.path("/keys"));
        }
        Reply reply = visit.hear(new KeysCommand.Confirm(campaign, prepared.seq()));
        if (reply instanceof Reply.Recorded) {
            guard(keyring, code);
        }
        return answer(visit, reply);
    }

    private static void guard(Keyring keyring, @Nullable UnlockCode code) {
        if (code == null) {
            keyring.guardByFile();
        } else {
            keyring.confirmCodes(code);
        }
    }

    private Response locked(Visit visit) {
        Page page = visit.page(title(visit)).withProblem();
        Told told = Told.notDone(visit.text().of("keys.unlock.first"));
        return Response.conflict(page(visit, page, Form.empty(), told));
    }

    private Response answer(Visit visit, Reply reply) {
        return visit.answer(
                reply,
                visit.path("/keys"),
                title(visit),
                (page, told) -> page(visit, page, Form.empty(), told));
    }
}
