// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.campaign.unit.CampaignRules.ORGANISE;

import java.time.LocalDate;
import java.util.List;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.journal.CommandId;
import nacre.journal.Keyring;
import nacre.journal.Token;
import nacre.organ.Reply;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// A visit to one unit of the map by somebody who may read there at this moment.
record MapVisit(Visit visit, Campaign campaign, Unit unit, Keyring keyring, MapIndex index) {

    static Campaigns campaigns(Visit visit) {
        return visit.standing().states().of(CAMPAIGNS);
    }

    static Maps maps(Visit visit) {
        return visit.standing().states().of(MAPS);
    }

    /// Where a page of the map is.
    String path(String path) {
        return visit.path("/map" + path);
    }

    /// Where the list of this unit is.
    String path() {
        return path("/" + unit.id());
    }

    LocalDate today() {
        return visit.text().now().atZone(visit.zone()).toLocalDate();
    }

    /// The last day on which anything of this campaign is kept.
    LocalDate lastDay() {
        return UnitWords.lastDay(visit, campaign);
    }

    /// The units of this campaign where she may read and note.
    List<UnitId> hers() {
        return campaigns(visit).within(campaign.path()).stream()
                .filter(each -> !each.isClosed())
                .filter(each -> UnitWords.may(visit, ORGANISE, each.path()))
                .map(Unit::id)
                .toList();
    }

    /// This unit and all beneath it, those that are closed or hidden left out.
    List<Unit> beneath() {
        Maps maps = maps(visit);
        return campaigns(visit).within(unit.path()).stream()
                .filter(each -> !each.isClosed() && !maps.isHidden(each.path()))
                .toList();
    }

    /// The token of somebody new, the same for a form that is sent again.
    Token fresh() {
        return fresh(1).getFirst();
    }

    /// Tokens for so many, the same for a form that is sent again.
    List<Token> fresh(int count) {
        return keyring.fresh(new CommandId(visit.request().command()), count);
    }

    /// Notes something about a person, kept under a unit.
    Reply note(Token about, UnitId under, Note note) {
        return visit.hear(
                new MapCommand.Note(new MapCommand.NoteIn(under, seal(about, under, note))));
    }

    /// What is noted, sealed.
    ///
    /// @throws IllegalStateException if it cannot be, for the keyring was closed this very moment
    String seal(Token about, UnitId under, Note note) {
        return seal(visit, keyring, about, under.seq(), note);
    }

    /// The same without being inside, for what somebody says of herself.
    static String seal(Visit visit, Keyring keyring, Token about, long under, Note note) {
        var command = new CommandId(visit.request().command());
        return switch (keyring.seal(about, under, command, note.says())) {
            case Keyring.SealedText(String text) -> text;
            case Keyring.NotSealed(var why) ->
                    throw new IllegalStateException("A note cannot be sealed: " + why);
        };
    }
}
