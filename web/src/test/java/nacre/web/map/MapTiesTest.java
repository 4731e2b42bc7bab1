// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.map.Mapping.BEN;
import static nacre.web.map.Mapping.CEM;
import static nacre.web.organ.Branch.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nacre.assembly.part.MemberId;
import nacre.journal.Keyring;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who works with whom: between people of the map, named to those who may read both.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTiesTest {
    private static final String MILA = "Mila Obrador";
    private static final String JO = "Jo Avramov";
    private static final String KIM = "Kim Roth";

    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), mapping.parts.parts());
        mapping.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private static String number(String person) {
        return person.substring(person.lastIndexOf('/') + 1);
    }

    private int ties(MemberId member, String person, String... others) {
        var fields = new String[2 + 2 * others.length];
        fields[0] = "do";
        fields[1] = "add";
        for (int i = 0; i < others.length; i++) {
            fields[2 + 2 * i] = "who";
            fields[3 + 2 * i] = number(others[i]);
        }
        return branch.post(member, person + "/with", fields).statusCode();
    }

    private String get(MemberId member, String path) {
        return branch.get(member, path).body();
    }

    private Keyring.State keys() {
        return mapping.keyrings.of(branch.clerk.journal().organ()).state();
    }

    @Test
    void it_stands_with_both_and_the_list_says_who_knows_many_and_who_nobody() {
        String mila = mapping.noted(MILA);
        String jo = mapping.noted(JO);
        String kim = mapping.noted(BEN, mapping.late, KIM);
        mapping.noted("Uwe");
        assertTrue(get(BEN, mila).contains("Nobody has noted yet with whom she works."));
        assertTrue(get(BEN, mapping.list(mapping.early)).contains("Noted with nobody: 3"));
        String form = get(BEN, mila + "/with");
        assertTrue(form.contains(JO) && form.contains("Uwe") && !form.contains(KIM), form);
        assertEquals(303, ties(BEN, mila, jo, kim));
        String page = get(BEN, mila);
        assertTrue(page.contains(JO) && page.contains(KIM + " · North yard / Late"), page);
        assertTrue(get(BEN, jo).contains(MILA));
        assertTrue(get(BEN, kim).contains(MILA + " · North yard / Early"));
        String list = get(BEN, mapping.list(mapping.early));
        assertTrue(list.contains("<span>2 people</span>"), list);
        assertTrue(list.contains("Noted with nobody: 1"), list);
        // Noted again from the other side it is one all the same.
        assertEquals(422, ties(BEN, jo, mila));
        assertEquals(6, keys().keys());
    }

    @Test
    void who_may_read_one_end_learns_that_there_is_one_more_and_no_name() {
        String mila = mapping.noted(MILA);
        String sam = mapping.noted(CEM, mapping.south, "Sam Ortiz");
        long readings = mapping.readings();
        assertEquals(303, ties(ANA, mila, sam));
        assertEquals(readings + 2, mapping.readings());
        assertTrue(get(ANA, mila).contains("Sam Ortiz"));
        String bens = get(BEN, mila);
        assertTrue(bens.contains("1 person where you do not organise."), bens);
        assertFalse(bens.contains("Sam"), bens);
        String cems = get(CEM, sam + "/with");
        assertTrue(cems.contains("1 person where you do not organise."), cems);
        assertFalse(cems.contains("Mila"), cems);
        branch.post(CEM, sam + "/with/end", "gone", number(mila));
        assertTrue(get(ANA, mila).contains("Sam Ortiz"));
        branch.post(CEM, mapping.map("/hide"), "place", mapping.south.value());
        assertFalse(get(ANA, mila).contains("Sam"));
        assertEquals(404, branch.get(CEM, mila + "/with").statusCode());
        assertEquals(404, branch.post(CEM, mila + "/with", "do", "add").statusCode());
    }

    @Test
    void its_key_ends_with_either_of_the_two() {
        String mila = mapping.noted(MILA);
        String jo = mapping.noted(JO);
        String kim = mapping.noted(KIM);
        ties(BEN, mila, jo);
        ties(BEN, kim, jo, mila);
        assertEquals(6, keys().keys());
        branch.post(BEN, mila + "/forget", "sure", "yes");
        assertEquals(3, keys().keys());
        assertEquals(3, keys().shredded());
        String page = get(BEN, jo);
        assertTrue(page.contains(KIM) && !page.contains("Mila"), page);
        assertFalse(page.contains("where you do not organise"), page);
    }

    @Test
    void it_ends_with_a_list_that_is_undone_and_with_what_a_member_destroys() {
        String dia = mapping.noted("Dia Obrador");
        branch.post(
                BEN,
                dia + "/change",
                "name",
                "Dia Obrador",
                "member",
                "YES",
                "number",
                mapping.dia.toString());
        bring("Name\n" + JO + "\n" + KIM + "\n");
        long first = mapping.maps().imports().lastKey();
        String jo = mapping.map("/people/" + (first + 1));
        ties(BEN, dia, jo);
        ties(BEN, jo, mapping.map("/people/" + (first + 2)));
        assertEquals(5, keys().keys());
        String me = get(mapping.dia, mapping.map("/me"));
        assertTrue(me.contains("1 person. Their names are not shown"), me);
        assertFalse(me.contains(JO), me);
        branch.post(mapping.dia, mapping.map("/me/forget"), "sure", "yes");
        assertEquals(3, keys().keys());
        branch.post(BEN, mapping.list(mapping.early) + "/undo/" + first);
        get(BEN, mapping.list(mapping.early));
        assertEquals(0, keys().keys());
    }

    @Test
    void taken_away_it_is_gone_from_both_and_its_key_destroyed() {
        String mila = mapping.noted(MILA);
        String jo = mapping.noted(JO);
        ties(BEN, mila, jo);
        assertEquals(303, branch.post(BEN, jo + "/with/end", "gone", number(mila)).statusCode());
        assertEquals(1, keys().shredded());
        assertFalse(get(BEN, mila).contains("Jo"));
        assertEquals(303, ties(BEN, mila, jo));
        assertTrue(get(BEN, jo).contains(MILA));
    }

    @Test
    void whoever_is_elsewhere_is_found_by_name_and_no_address_has_it() {
        String mila = mapping.noted(MILA);
        mapping.noted(BEN, mapping.late, KIM);
        mapping.noted(CEM, mapping.south, "Kim Ortiz");
        mapping.noted("Uwe");
        var found = branch.post(BEN, mila + "/with", "do", "find", "find", "kí");
        assertEquals(200, found.statusCode());
        assertTrue(found.body().contains(KIM), found.body());
        assertFalse(found.body().contains("Ortiz"), found.body());
        assertFalse(found.body().contains("Uwe"), found.body());
        var none = branch.post(BEN, mila + "/with", "do", "find", "find", "zz <b>").body();
        assertTrue(none.contains("Nobody is found.") && !none.contains("<b>"), none);
        assertTrue(get(ANA, mila + "/with").contains("Uwe"));
    }

    @Test
    void nobody_out_of_reach_nobody_and_herself_are_not_taken() {
        String mila = mapping.noted(MILA);
        String sam = mapping.noted(CEM, mapping.south, "Sam");
        assertEquals(422, ties(BEN, mila));
        assertEquals(422, ties(BEN, mila, mila));
        assertEquals(422, ties(BEN, mila, sam));
        assertEquals(422, ties(BEN, mila, "x/3"));
        assertEquals(422, ties(BEN, mila, "x/no"));
        assertEquals(2, keys().keys());
    }

    @Test
    void a_list_brings_it_along_where_a_name_is_clear_and_says_where_not() {
        String mila = mapping.noted(MILA);
        mapping.noted("Eva Marsh");
        mapping.noted("Eva Stone");
        String rows =
                """
                Name;Works with
                Jo Avramov;Kim Roth, MILA
                Kim Roth;jo avramov
                Uwe Lang;Eva, Nobody <b>
                Ada One;a, b, c, d, e, f, g, h, i, j, k
                """;
        String path = mapping.list(mapping.early) + "/import";
        var brought = branch.post(BEN, path, "pasted", rows);
        String draft = brought.headers().firstValue("Location").orElseThrow();
        String preview = get(BEN, draft);
        assertTrue(preview.contains("works with Kim Roth and Mila Obrador"), preview);
        assertTrue(preview.contains("“works with Eva”, but more than one"), preview);
        assertTrue(preview.contains("“works with Nobody &lt;b&gt;”, but nobody"), preview);
        assertTrue(preview.contains("names more than 10 people"), preview);
        assertEquals(303, branch.post(BEN, draft).statusCode());
        String page = get(BEN, mila);
        assertTrue(page.contains(JO), page);
        long first = mapping.maps().imports().lastKey();
        String jo = get(BEN, mapping.map("/people/" + (first + 1)));
        assertTrue(jo.contains(KIM) && jo.contains(MILA), jo);
        assertEquals(3 + 4 + 2, keys().keys());
    }

    private void bring(String list) {
        String path = mapping.list(mapping.early) + "/import";
        var brought = branch.post(BEN, path, "pasted", list);
        branch.post(BEN, brought.headers().firstValue("Location").orElseThrow());
    }
}
