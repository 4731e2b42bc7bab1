// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.api;

import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.announcement.Announce;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.merger.StayOut;
import nacre.assembly.part.CommandForms;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.split.GoAlong;
import nacre.assembly.vote.VoteCommand;
import nacre.web.part.Scripted;

/// What a script may ask of the assembly.
final class AssemblyCommands {

    static final Scripted SCRIPTED =
            Scripted.of(
                            CommandForms.none()
                                    .and(VoteCommand.forms())
                                    .and(ProposalCommand.forms())
                                    .and(CandidacyCommand.forms())
                                    .and(AmendmentCommand.forms())
                                    .and(DrawCommand.forms())
                                    .and(SetProviso.forms())
                                    .and(StayOut.forms())
                                    .and(GoAlong.forms())
                                    .and(MandateCommand.forms())
                                    .and(RollCommand.forms())
                                    .and(MeetingCommand.forms())
                                    .and(Announce.forms())
                                    .and(EraseContent.forms()))
                    .keeping(
                            Scripted.Reason.WAY_IN,
                            "comeback.begin",
                            "comeback.come-back",
                            "comeback.confirm-code",
                            "comeback.make-code",
                            "comeback.stop",
                            "comeback.unvouch",
                            "comeback.vouch",
                            "signin.add-passkey",
                            "signin.confirm-codes",
                            "signin.prepare-codes",
                            "signin.remove-passkey");

    private AssemblyCommands() {}
}
