// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// The permanent form of a charter, as it stands in the facts of acts and in exports.
///
/// Written by hand, read strictly, never changed; a golden file shows each field.
public final class CharterForm {

    private CharterForm() {}

    /// The charter, written.
    public static Json.Fields write(Charter charter) {
        var form =
                Json.object()
                        .put("template", charter.template().word())
                        .put(
                                "rights",
                                Json.texts(charter.rights().stream().map(Right::word).toList()))
                        .put("admission", charter.admission().word())
                        .put("mandates", write(charter.mandates()))
                        .put(
                                "matters",
                                new Json.Items(
                                        charter.matters().stream()
                                                .<Json>map(MatterForm::write)
                                                .toList()));
        if (!charter.roll().equals(RollTerms.unsaid())) {
            form.put("roll", write(charter.roll()));
        }
        CouncilTerms council = charter.council();
        if (council != null) {
            form.put("council", CouncilForm.write(council));
        }
        if (!charter.meetings().equals(MeetingTerms.usual())) {
            form.put("meetings", MeetingTermsForm.write(charter.meetings()));
        }
        return form.done();
    }

    /// The charter that is written so.
    ///
    /// @throws Malformed naming the path, what stands there and what may, for every unknown or
    ///     missing field and every value that no charter can have. A charter that can be read
    ///     can still be one that [CharterCheck] refuses.
    public static Charter read(Json.Fields fields) {
        var place = new Place("", fields);
        place.only(
                "template",
                "rights",
                "admission",
                "mandates",
                "matters",
                "meetings",
                "roll",
                "council");
        return new Charter(
                place.word("template", Template.class),
                place.words("rights", Right.class),
                place.word("admission", Admission.class),
                mandates(place.in("mandates")),
                place.has("roll") ? roll(place) : RollTerms.unsaid(),
                place.has("council") ? CouncilForm.read(place.in("council")) : null,
                MatterForm.readAll(place.list("matters", 0, Charter.MOST_MATTERS)),
                meetings(place));
    }

    private static MeetingTerms meetings(Place place) {
        if (!place.has("meetings")) {
            return MeetingTerms.usual();
        }
        MeetingTerms terms = MeetingTermsForm.read(place.in("meetings"));
        if (terms.equals(MeetingTerms.usual())) {
            throw place.refused("meetings", "nothing, for these terms are the usual ones");
        }
        return terms;
    }

    private static Json.Fields write(MandateTerms mandates) {
        return Json.object()
                .put("longestDays", mandates.longest().toDays())
                .put("recallShare", RuleForm.write(mandates.recallShare()))
                .put("recallVotingHours", mandates.recallVoting().toHours())
                .done();
    }

    private static Json.Fields write(RollTerms roll) {
        return Json.object()
                .put("comingBackDays", roll.comingBack().toDays())
                .put("vouchers", roll.vouchers())
                .put("waitDays", roll.waiting().toDays())
                .done();
    }

    /// A charter is written in one way only, so terms that hold anyway are not written.
    private static RollTerms roll(Place charter) {
        Place place = charter.in("roll").only("comingBackDays", "vouchers", "waitDays");
        var terms =
                new RollTerms(
                        Duration.ofDays(place.whole("waitDays", 0, WholeHours.LARGEST / 24)),
                        place.whole("vouchers", 0, RollTerms.MOST_VOUCHERS),
                        Duration.ofDays(place.whole("comingBackDays", 0, WholeHours.LARGEST / 24)));
        if (terms.equals(RollTerms.unsaid())) {
            throw charter.refused("roll", "nothing, where it says what holds anyway,");
        }
        return terms;
    }

    private static MandateTerms mandates(Place place) {
        place.only("longestDays", "recallShare", "recallVotingHours");
        return new MandateTerms(
                Duration.ofDays(place.whole("longestDays", 0, WholeHours.LARGEST / 24)),
                RuleForm.fraction(place.in("recallShare")),
                Duration.ofHours(place.whole("recallVotingHours", 0, WholeHours.LARGEST)));
    }
}
