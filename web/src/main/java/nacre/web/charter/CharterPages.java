// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The charter in plain language, and its versions.
public final class CharterPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The charters of these organs.
    public CharterPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/charter", this::show)
                .get("/o/{organ}/charter/rules", this::rules)
                .get("/o/{organ}/charter/compare", this::compare);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        int versions = visit.assembly().charters().versions().size();
        return Response.page(
                templates.charterCharter(
                        visit.page(visit.text().of("place.charter")),
                        CharterView.of(visit, index(request.query("version"), versions))));
    }

    private Response rules(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.charterRules(
                        visit.page(visit.text().of("rulesets.title")), RuleSetsView.of(visit)));
    }

    private Response compare(Request request) {
        Visit visit = visits.of(request);
        int versions = visit.assembly().charters().versions().size();
        int to = index(request.query("to"), versions);
        String from = request.query("from");
        var view =
                CharterCompareView.of(
                        visit,
                        from.isEmpty() ? Math.max(0, to - 1) : index(from, versions),
                        to,
                        !request.query("show").equals("within"));
        return Response.page(
                templates.charterCompare(visit.page(visit.text().of("chart.compare.title")), view));
    }

    private static int index(String version, int versions) {
        if (version.isEmpty()) {
            return versions - 1;
        }
        int number = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
        if (number < 1 || number > versions) {
            throw new Stop(new Trouble.NoPage());
        }
        return number - 1;
    }
}
