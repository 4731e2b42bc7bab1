// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.campaign.guest.GuestPart.GUESTS;
import static nacre.campaign.petition.PetitionPart.PETITIONS;

import java.util.List;
import java.util.stream.IntStream;
import nacre.assembly.part.Command;
import nacre.assembly.part.Guest;
import nacre.campaign.guest.Link;
import nacre.campaign.guest.LinkKey;
import nacre.campaign.guest.WithdrawLinks;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.survey.Answer;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.survey.SurveyId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// What members and guests come to ask about links: to make and withdraw them, and whatever a guest
/// may do with hers. The secret of each follows from how many links there were before it.
record GuestWishes(Chance chance, Standing standing) {

    private List<Link> links() {
        return List.copyOf(standing.states().of(GUESTS).all().values());
    }

    private static Hash secret(int link) {
        return Hash.sha256(("slip " + link).getBytes(UTF_8));
    }

    private List<Hash> keys() {
        int first = links().size();
        return IntStream.range(first, first + 1 + chance.below(3))
                .mapToObj(link -> LinkKey.after(secret(link), 0))
                .toList();
    }

    /// Links to a petition, or some of those that are there withdrawn.
    Command toPetition(PetitionId id) {
        Petition petition = standing.states().of(PETITIONS).find(id);
        return petition == null || chance.in(25)
                ? withdrawn()
                : new PetitionCommand.MakeLinks(id, petition.place(), keys());
    }

    Command toSurvey(SurveyId survey, UnitPath place) {
        return new SurveyCommand.MakeSurveyLinks(survey, place, keys());
    }

    private Command withdrawn() {
        return new WithdrawLinks(
                links().stream()
                        .filter(link -> link.uses() == 0)
                        .map(Link::id)
                        .filter(link -> chance.in(10))
                        .toList());
    }

    /// Who comes by a link, and what she asks for.
    record Asked(Guest guest, Command command) {}

    /// Somebody follows one of the links; now and then with what is not good any more. Null while
    /// there are none.
    @Nullable Asked next() {
        List<Link> links = links();
        if (links.isEmpty()) {
            return null;
        }
        List<Integer> good =
                IntStream.range(0, links.size())
                        .filter(each -> links.get(each).isGood(standing.at()))
                        .boxed()
                        .toList();
        int which = chance.of(good, chance.below(links.size()));
        Link link = links.get(which);
        int uses = Math.min(link.uses() + (chance.in(8) ? 0 : 1), LinkKey.USES);
        var guest = new Guest(link.id().seq(), LinkKey.after(secret(which), uses));
        long about = chance.in(4) ? chance.below(60) : link.about();
        boolean isPetition =
                standing.states().of(PETITIONS).find(new PetitionId(link.about())) != null;
        return new Asked(
                guest, isPetition ? petition(new PetitionId(about)) : survey(new SurveyId(about)));
    }

    private Command petition(PetitionId petition) {
        return switch (chance.below(20)) {
            case 0 -> new PetitionCommand.GiveUpLink(petition);
            case 1, 2, 3 -> new PetitionCommand.TakeBack(petition);
            case 4, 5 -> new PetitionCommand.Unname(petition);
            default -> {
                boolean isNamed = chance.in(50);
                int group = chance.in(80) ? 0 : 1;
                yield new PetitionCommand.Sign(petition, group, isNamed, isNamed ? sealed() : "");
            }
        };
    }

    /// What stands for a name in the record; no law reads it.
    private String sealed() {
        var token = new byte[16];
        chance.random().nextBytes(token);
        var frame = new byte[chance.in(95) ? 272 : 3000];
        return SealedNote.of(new Token(java.util.HexFormat.of().formatHex(token)), frame).text();
    }

    private Command survey(SurveyId survey) {
        return switch (chance.below(8)) {
            case 0 -> new SurveyCommand.GiveUpSurveyLink(survey);
            case 1 -> new SurveyCommand.TakeBackAnswer(survey);
            default ->
                    new SurveyCommand.AnswerSurvey(
                            survey,
                            chance.below(2),
                            List.of(new Answer(List.of((long) chance.below(2)), "")));
        };
    }
}
