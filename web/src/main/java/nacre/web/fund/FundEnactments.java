// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.FundAct;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision about a fund brings about.
final class FundEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        var said = new FundWords(visit);
        var text = visit.text();
        String key = tense == Tense.WILL ? "fund.will." : "fund.did.";
        return switch (FundAct.read(enactment.type(), enactment.facts())) {
            case FundAct.Opened(var account, var aside, var terms) -> {
                var more = new ArrayList<String>();
                more.add(
                        text.of(
                                "fund.terms.account",
                                "account",
                                said.accounts().title(account),
                                "aside",
                                said.accounts().title(aside)));
                more.addAll(said.terms(terms));
                yield new Said(text.of(key + "opened", "title", words.apply("title")), more);
            }
            case FundAct.Changed(var fund, var terms) ->
                    new Said(
                            text.of(key + "changed", "title", said.title(fund)), said.terms(terms));
            case FundAct.Awarded(var claim) -> said(said, key + "awarded", claim);
            case FundAct.Closed(var claim) -> said(said, key + "closed", claim);
            case FundAct other -> null;
        };
    }

    private static Said said(FundWords words, String key, ClaimId claim) {
        String amount = amount(words, claim);
        var text = words.visit().text();
        return new Said(text.of(key, "claim", claim.seq(), "amount", amount), List.of());
    }

    static String amount(FundWords words, ClaimId id) {
        Claim claim = words.funds().claims().get(id);
        return words.money(claim == null ? 0 : claim.amount());
    }
}
