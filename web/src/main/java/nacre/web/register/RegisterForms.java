// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
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
import nacre.web.Form;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.charter.CharterChangePages;
import nacre.web.organ.Visit;

/// Reads the forms by which a matter is put on the register or moved there, into proposals.
final class RegisterForms {
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
    private Form form;

    RegisterForms(Visit visit) {
        this.visit = visit;
        this.form = visit.request().form();
    }

    /// What was typed, with what is wrong about it.
    Form form() {
        return form;
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
        String way = form.value(WAY);
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
        checkWords();
        return form.isWrong()
                ? null
                : put(
                        ruled(act.type()),
                        visit.text()
                                .of(
                                        "register.propose." + way,
                                        "matter",
                                        visit.charter().title(matter)),
                        List.of(Enactment.of(act, List.of(words(EVIDENCE)))));
    }

    /// The matter under which such a decision stands here.
    private MatterKey ruled(String type) {
        Charter charter = visit.assembly().charter();
        return REGISTER.matters(type).stream()
                .filter(key -> charter.find(key) != null)
                .findFirst()
                .orElse(MatterKey.EVERYDAY);
    }

    /// The proposal to put a matter on the register, and into the charter if it is not there yet;
    /// null if the form is not complete.
    ProposalCommand.@org.jspecify.annotations.Nullable PutProposal listing() {
        Sphere sphere = word(SPHERE, Sphere.class);
        checkWords();
        var enactments = new ArrayList<Enactment>();
        String title;
        MatterKey key;
        Holder holder;
        if (form.value(MATTER).isEmpty()) {
            Matter like = known(LIKE);
            holder = word(HOLDER, Holder.class);
            title = form.value(TITLE).strip();
            check(TITLE, Texts.LONGEST_TITLE);
            key = fresh();
            enactments.add(adding(like.as(key).with(holder), title));
        } else {
            Matter matter = known(MATTER);
            key = matter.key();
            holder = matter.holder();
            title = visit.charter().title(key);
        }
        var words = new ArrayList<Words>();
        words.add(words(EVIDENCE));
        if (holder != Holder.THIS_ORGAN) {
            check(INSTITUTION, Texts.LONGEST_TITLE);
            words.add(words(INSTITUTION));
        }
        enactments.add(Enactment.of(new RegisterAct.Listed(key, sphere), words));
        return form.isWrong()
                ? null
                : put(
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
                        .filter(each -> form.has(field, each.key().value()))
                        .findFirst()
                        .orElse(null);
        if (matter == null) {
            throw new Stop(new Trouble.BadField(field, form.value(field)));
        }
        return matter;
    }

    private <E extends Enum<E> & Word> E word(String field, Class<E> type) {
        E word = Word.find(type, form.value(field));
        if (word == null) {
            throw new Stop(new Trouble.BadField(field, form.value(field)));
        }
        return word;
    }

    private ProposalCommand.PutProposal put(
            MatterKey matter, String title, List<Enactment> enactments) {
        return new ProposalCommand.PutProposal(
                matter, title, form.value(WHY).strip(), enactments, null);
    }

    private Words words(String field) {
        return Words.kept(field, form.value(field).strip());
    }

    private void checkWords() {
        check(EVIDENCE, Texts.LONGEST_TEXT);
        check(WHY, Texts.LONGEST_TEXT);
    }

    private void check(String field, int most) {
        int length = form.value(field).strip().length();
        if (length == 0 || length > most) {
            form = form.wrong(field, visit.text().of("register.wrong." + field, "most", most));
        }
    }
}
