// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;

/// Has links lead nowhere any more that nobody has used. Of who organises where they are for.
public record WithdrawLinks(List<LinkId> links) implements Command {
    /// Copies the list.
    public WithdrawLinks {
        links = List.copyOf(links);
    }

    @Override
    public String type() {
        return "link.withdraw";
    }

    @Override
    public Json.Fields form() {
        return Json.object()
                .put("links", Json.wholes(links.stream().map(LinkId::seq).toList()))
                .done();
    }

    /// How it is read from its form.
    public static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "link.withdraw",
                        form ->
                                new WithdrawLinks(
                                        form.items("links").wholes().stream()
                                                .map(LinkId::new)
                                                .toList()));
    }
}
