// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// By what an entry may stand: it names an earlier entry, or a right every member has.
///
/// Permanent form: the kind alone as text, or an object of the kind and the entry's sequence
/// number, as in `{"mandate":12}`.
public sealed interface Authority {

    /// The first batch: the organ, its charter, its founders.
    record Founding() implements Authority {}

    /// A right of every member.
    record Right() implements Authority {}

    /// A live mandate, by the entry that gave it.
    record Mandate(long seq) implements Authority {}

    /// A decision that passed, by the entry that recorded it.
    record Decision(long seq) implements Authority {}

    /// A date or threshold, by the entry that set it.
    record Due(long seq) implements Authority {}

    /// A letter from another organ, by the entry that opened the door to that organ.
    record Letter(long seq) implements Authority {}

    /// A link that was handed to somebody who is no member, by the entry that made it.
    record Link(long seq) implements Authority {}

    /// The server, for its two facts: newer rules, and that it slept.
    record Server() implements Authority {}

    /// As it is written for good.
    default Json form() {
        return switch (this) {
            case Founding f -> new Json.Text("founding");
            case Right r -> new Json.Text("right");
            case Server s -> new Json.Text("server");
            case Mandate(long seq) -> Json.object().put("mandate", seq).done();
            case Decision(long seq) -> Json.object().put("decision", seq).done();
            case Due(long seq) -> Json.object().put("due", seq).done();
            case Letter(long seq) -> Json.object().put("letter", seq).done();
            case Link(long seq) -> Json.object().put("link", seq).done();
        };
    }

    /// Reads the permanent form.
    ///
    /// @throws Malformed if it names no known kind
    static Authority read(Json form) {
        return switch (form) {
            case Json.Text(var kind) when kind.equals("founding") -> new Founding();
            case Json.Text(var kind) when kind.equals("right") -> new Right();
            case Json.Text(var kind) when kind.equals("server") -> new Server();
            case Json.Fields f when f.values().size() == 1 && f.has("mandate") ->
                    new Mandate(f.whole("mandate"));
            case Json.Fields f when f.values().size() == 1 && f.has("decision") ->
                    new Decision(f.whole("decision"));
            case Json.Fields f when f.values().size() == 1 && f.has("due") ->
                    new Due(f.whole("due"));
            case Json.Fields f when f.values().size() == 1 && f.has("letter") ->
                    new Letter(f.whole("letter"));
            case Json.Fields f when f.values().size() == 1 && f.has("link") ->
                    new Link(f.whole("link"));
            default -> throw new Malformed("authority", "a known authority", form.write());
        };
    }
}
