// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.Charters.Version;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Word;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.Sphere;
import nacre.journal.Content.Words;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.charter.CharterChangePages;
import nacre.web.decide.MatterOptions;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;

/// Reads the forms by which a matter is put on the register or moved there, into proposals.
final class RegisterForms extends TypedForm {
    static final String MATTER = "matter";
    static final String TITLE = "title";
    static final String HOLDER = "holder";
    static final String INSTITUTION = "institution";
    static final String SPHERE = "sphere";
    static final String LIKE = "like";
    static final String EVIDENCE = "evidence";
    static final String WHY = "why";
    static final String WAY = "way";

    private final Visit visit;

    RegisterForms(Visit visit) {
        super(visit, "register", visit.request().form());
        this.visit = visit;
    }

    /// The ways that lead on from a holder, each as act and new holder.
    static List<String> ways(Holder from) {
        return switch (from) {
            case INSTITUTION ->
                    List.of(
                            "demanded",
                            "settled.jointly",
                            "settled.this-organ",
                            "practised.jointly",
                            "practised.this-organ");
            case CONTESTED ->
                    List.of(
                            "settled.jointly",
                            "settled.this-organ",
                            "practised.jointly",
                            "practised.this-organ",
                            "lost.institution");
            case JOINTLY ->
                    List.of(
                            "settled.this-organ",
                            "practised.this-organ",
                            "lost.contested",
                            "lost.institution");
            case THIS_ORGAN -> List.of("lost.contested", "lost.institution");
        };
    }

    /// The proposal to move a matter; null if the form is not complete.
    ProposalCommand.@org.jspecify.annotations.Nullable PutProposal moving(MatterKey matter) {
        String way = form().value(WAY);
        RegisterAct act =
                switch (way) {
                    case "demanded" -> new RegisterAct.Demanded(matter);
                    case "settled.jointly" -> new RegisterAct.Settled(matter, Holder.JOINTLY);
                    case "settled.this-organ" -> new RegisterAct.Settled(matter, Holder.THIS_ORGAN);
                    case "practised.jointly" -> new RegisterAct.Practised(matter, Holder.JOINTLY);
                    case "practised.this-organ" ->
                            new RegisterAct.Practised(matter, Holder.THIS_ORGAN);
                    case "lost.contested" -> new RegisterAct.Lost(matter, Holder.CONTESTED);
                    case "lost.institution" -> new RegisterAct.Lost(matter, Holder.INSTITUTION);
                    default -> throw new Stop(new Trouble.BadField(WAY, way));
                };
        Words evidence = words(EVIDENCE, Texts.LONGEST_TEXT);
        String why = needed(WHY, Texts.LONGEST_TEXT);
        return form().isWrong()
                ? null
                : put(
                        why,
                        MatterOptions.rulingKey(visit, REGISTER, act.type()),
                        visit.text()
                                .of(
                                        "register.propose." + way,
                                        "matter",
                                        visit.charter().title(matter)),
                        List.of(Enactment.of(act, List.of(evidence))));
    }

    /// The proposal to put a matter on the register, and into the charter if it is not there yet;
    /// null if the form is not complete.
    ProposalCommand.@org.jspecify.annotations.Nullable PutProposal listing() {
        Sphere sphere = word(SPHERE, Sphere.class);
        var words = new ArrayList<Words>();
        words.add(words(EVIDENCE, Texts.LONGEST_TEXT));
        String why = needed(WHY, Texts.LONGEST_TEXT);
        var enactments = new ArrayList<Enactment>();
        String title;
        MatterKey key;
        Holder holder;
        if (form().value(MATTER).isEmpty()) {
            Matter like = known(LIKE);
            holder = word(HOLDER, Holder.class);
            title = needed(TITLE, Texts.LONGEST_TITLE);
            key = fresh();
            enactments.add(adding(like.as(key).with(holder), title));
        } else {
            Matter matter = known(MATTER);
            key = matter.key();
            holder = matter.holder();
            title = visit.charter().title(key);
        }
        if (holder != Holder.THIS_ORGAN) {
            words.add(words(INSTITUTION, Texts.LONGEST_TITLE));
        }
        enactments.add(Enactment.of(new RegisterAct.Listed(key, sphere), words));
        return form().isWrong()
                ? null
                : put(
                        why,
                        MatterKey.CHARTER,
                        visit.text().of("register.propose.listed", "matter", title),
                        enactments);
    }

    private Enactment adding(Matter matter, String title) {
        Version current = visit.assembly().charters().current();
        var titles = new ArrayList<Words>();
        CharterChangePages.titles(visit, current)
                .forEach(each -> titles.add(Words.kept("title." + each.matter(), each.title())));
        titles.add(Words.kept("title." + matter.key(), title));
        return Enactment.of(
                new CharterAct.Changed(current.seq(), current.charter().and(matter)), titles);
    }

    private MatterKey fresh() {
        int number = 1;
        while (visit.assembly().charter().find(own(number)) != null
                || visit.standing().states().of(REGISTER).find(own(number)) != null) {
            number++;
        }
        return own(number);
    }

    private static MatterKey own(int number) {
        return new MatterKey("own-" + number);
    }

    private Matter known(String field) {
        Matter matter =
                visit.assembly().charter().matters().stream()
                        .filter(each -> form().has(field, each.key().value()))
                        .findFirst()
                        .orElse(null);
        if (matter == null) {
            throw new Stop(new Trouble.BadField(field, form().value(field)));
        }
        return matter;
    }

    private <E extends Enum<E> & Word> E word(String field, Class<E> type) {
        E word = Word.find(type, form().value(field));
        if (word == null) {
            throw new Stop(new Trouble.BadField(field, form().value(field)));
        }
        return word;
    }

    private static ProposalCommand.PutProposal put(
            String why, MatterKey matter, String title, List<Enactment> enactments) {
        return new ProposalCommand.PutProposal(matter, title, why, enactments, null);
    }

    private Words words(String field, int most) {
        return Words.kept(field, needed(field, most));
    }
}
