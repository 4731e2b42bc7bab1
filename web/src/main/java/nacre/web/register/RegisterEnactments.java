// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.campaign.register.RegisterAct;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;

/// Says where a decision puts a matter.
final class RegisterEnactments implements EnactmentWords {
    @Override
    public Said say(Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        String key = tense == Tense.WILL ? "register.will." : "register.did.";
        RegisterAct act = RegisterAct.read(enactment.type(), enactment.facts());
        String what =
                switch (act) {
                    case RegisterAct.Listed(var matter, var sphere) ->
                            visit.text().of(key + "listed", "matter", title(visit, matter));
                    case RegisterAct.Demanded(var matter) ->
                            visit.text().of(key + "demanded", "matter", title(visit, matter));
                    case RegisterAct.Settled(var matter, var to) ->
                            moved(visit, key, "settled", matter, to);
                    case RegisterAct.Practised(var matter, var to) ->
                            moved(visit, key, "practised", matter, to);
                    case RegisterAct.Lost(var matter, var to) ->
                            moved(visit, key, "lost", matter, to);
                };
        return new Said(what, more(visit, act, words));
    }

    private static String moved(Visit visit, String key, String how, MatterKey matter, Holder to) {
        return visit.text().of(key + how + "." + to.word(), "matter", title(visit, matter));
    }

    private static List<String> more(Visit visit, RegisterAct act, Function<String, String> words) {
        var more = new ArrayList<String>();
        String institution = words.apply("institution");
        if (act instanceof RegisterAct.Listed && !institution.isEmpty()) {
            more.add(visit.text().of("register.institution", "institution", institution));
        }
        String evidence = words.apply("evidence");
        if (!evidence.isEmpty()) {
            more.add(visit.text().of("register.evidence", "evidence", evidence));
        }
        return more;
    }

    private static String title(Visit visit, MatterKey matter) {
        return visit.charter().title(matter);
    }
}
