// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Instant;
import java.util.List;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackRules;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// One coming back as one member sees it.
///
/// @param all the path of the page about all of them
/// @param isHer whether she is asked herself
/// @param by who said so first
/// @param vouchers who vouches, the first first
/// @param stage the word of how far it is: `vouching`, `waiting`, `allowed`, `back`, or why it came
///     to nothing
/// @param until when the stage ends; the moment at which it ended if it is over
/// @param why why the reader does not vouch; empty if she may
/// @param code the code that was made last, or null
public record ComebackView(
        String all,
        String path,
        boolean isHer,
        String name,
        String by,
        Instant begun,
        List<String> vouchers,
        long needed,
        long missing,
        long days,
        String stage,
        Instant until,
        boolean isUnderWay,
        boolean isMine,
        String why,
        @Nullable Code code) {

    /// Copies the list.
    public ComebackView {
        vouchers = List.copyOf(vouchers);
    }

    /// The code that was made last.
    ///
    /// @param isMine whether the reader made it, so that another has to confirm it
    /// @param confirmed who confirmed it; empty if nobody has
    public record Code(long seq, String by, boolean isMine, String confirmed) {}

    /// Whether a code may be made for her.
    public boolean isAllowed() {
        return stage.equals("allowed");
    }

    /// Whether a second person has to confirm the code.
    public boolean isCodeWaiting() {
        return code != null && code.confirmed().isEmpty();
    }

    static ComebackView of(Visit visit, Comeback comeback) {
        var vouchers =
                comeback.vouchers().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByValue())
                        .map(java.util.Map.Entry::getKey)
                        .toList();
        List<String> names = vouchers.stream().map(visit::name).toList();
        return new ComebackView(
                visit.path("/people/back"),
                visit.path("/people/back/" + comeback.id()),
                comeback.member().equals(visit.me()),
                visit.name(comeback.member()),
                names.isEmpty() ? "" : names.getFirst(),
                comeback.begun(),
                names,
                comeback.needed(),
                comeback.missing(),
                comeback.notice().toDays(),
                stage(comeback),
                until(comeback),
                comeback.isUnderWay(),
                comeback.vouchers().containsKey(visit.me()),
                why(visit, comeback),
                code(visit, comeback));
    }

    static String stage(Comeback comeback) {
        return switch (comeback.state()) {
            case Comeback.State.Vouching v -> "vouching";
            case Comeback.State.Waiting w -> "waiting";
            case Comeback.State.Allowed a -> "allowed";
            case Comeback.State.Back b -> "back";
            case Comeback.State.Over(var at, var why) ->
                    switch (why) {
                        case STOPPED -> "stopped";
                        case UNVOUCHED -> "unvouched";
                        case LAPSED -> "lapsed";
                        case GONE -> "gone";
                        case ORGAN_OVER -> "over";
                    };
        };
    }

    static Instant until(Comeback comeback) {
        return switch (comeback.state()) {
            case Comeback.State.Vouching(var until) -> until;
            case Comeback.State.Waiting(var since, var until) -> until;
            case Comeback.State.Allowed(var until, var code) -> until;
            case Comeback.State.Back(var at) -> at;
            case Comeback.State.Over(var at, var why) -> at;
        };
    }

    private static String why(Visit visit, Comeback comeback) {
        MemberId me = visit.me();
        Refusal why =
                ComebackRules.whyNotVoucher(
                        visit.assembly(), comeback.member(), me, visit.request().now());
        return why == null ? "" : visit.refusal(why);
    }

    private static @Nullable Code code(Visit visit, Comeback comeback) {
        Comeback.Code code = comeback.code();
        if (code == null) {
            return null;
        }
        MemberId confirmed = code.confirmed();
        return new Code(
                code.seq(),
                visit.name(code.by()),
                code.by().equals(visit.me()),
                confirmed == null ? "" : visit.name(confirmed));
    }
}
