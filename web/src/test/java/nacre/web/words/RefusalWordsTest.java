// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nacre.accounts.AccountsRefusal;
import nacre.assembly.agreement.AgreementRefusal;
import nacre.assembly.amendment.AmendmentRefusal;
import nacre.assembly.bundle.BundleRefusal;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.comeback.ComebackRefusal;
import nacre.assembly.draw.DrawRefusal;
import nacre.assembly.erasure.ErasureRefusal;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Texts;
import nacre.assembly.proviso.ProvisoRefusal;
import nacre.assembly.roll.RollRefusal;
import nacre.assembly.signin.SignInRefusal;
import nacre.assembly.vote.VoteRefusal;
import nacre.campaign.action.ActionRefusal;
import nacre.campaign.ballot.BallotRefusal;
import nacre.campaign.demand.DemandRefusal;
import nacre.campaign.fund.FundRefusal;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.ladder.RungRefusal;
import nacre.campaign.map.MapRefusal;
import nacre.campaign.ordering.OrderingRefusal;
import nacre.campaign.petition.PetitionRefusal;
import nacre.campaign.pledge.PledgeRefusal;
import nacre.campaign.register.RegisterRefusal;
import nacre.campaign.road.RoadRefusal;
import nacre.campaign.settle.SettleRefusal;
import nacre.campaign.survey.SurveyRefusal;
import nacre.campaign.unit.CampaignRefusal;
import nacre.organ.ClerkRefusal;
import nacre.shifts.series.SeriesRefusal;
import nacre.shifts.skill.SkillRefusal;
import nacre.shifts.slot.SlotRefusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalWordsTest {

    private static final List<Class<? extends Refusal>> FAMILIES =
            List.of(
                    ClerkRefusal.class,
                    ProposalRefusal.class,
                    AmendmentRefusal.class,
                    ProvisoRefusal.class,
                    AgreementRefusal.class,
                    BundleRefusal.class,
                    VoteRefusal.class,
                    DrawRefusal.class,
                    MandateRefusal.class,
                    MeetingRefusal.class,
                    RollRefusal.class,
                    SignInRefusal.class,
                    ComebackRefusal.class,
                    ErasureRefusal.class,
                    AccountsRefusal.class,
                    SeriesRefusal.class,
                    SlotRefusal.class,
                    SkillRefusal.class,
                    CampaignRefusal.class,
                    RegisterRefusal.class,
                    MapRefusal.class,
                    PledgeRefusal.class,
                    FundRefusal.class,
                    RungRefusal.class,
                    BallotRefusal.class,
                    LinkRefusal.class,
                    PetitionRefusal.class,
                    SurveyRefusal.class,
                    DemandRefusal.class,
                    OrderingRefusal.class,
                    RoadRefusal.class,
                    ActionRefusal.class,
                    SettleRefusal.class);

    static Stream<Class<?>> refusals() {
        var sealed =
                FAMILIES.stream().flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
        var nested =
                Stream.of(Texts.class, CharterRules.class, FoundingRules.class)
                        .flatMap(home -> Arrays.stream(home.getDeclaredClasses()))
                        .filter(Refusal.class::isAssignableFrom);
        return Stream.concat(sealed, nested);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_words_in_every_language_and_no_others_than_its_facts(Class<?> refusal) {
        var facts =
                Arrays.stream(refusal.getRecordComponents()).map(RecordComponent::getName).toList();
        for (Words words : Languages.all().words().values()) {
            String sentence = words.sentence("refusal." + refusal.getSimpleName());
            assertNotNull(sentence, refusal.getName());
            var wanted = new ArrayList<>(Placeholders.in(sentence));
            wanted.removeAll(facts);
            assertEquals(List.of(), wanted, sentence);
        }
    }

    @Test
    void no_two_refusals_share_a_name() {
        var byName = new TreeMap<String, Class<?>>();
        refusals()
                .forEach(each ->
                        assertTrue(byName.put(each.getSimpleName(), each) == null, each.getName()));
    }

    @Test
    void all_languages_say_the_same_things() {
        var all = Languages.all();
        Words first = all.of("en");
        for (Words words : all.words().values()) {
            assertEquals(first.sentences().keySet(), words.sentences().keySet());
            words.sentences()
                    .forEach((key, sentence) ->
                            assertEquals(
                                    Placeholders.in(first.need(key)),
                                    Placeholders.in(sentence),
                                    key));
        }
    }
}
