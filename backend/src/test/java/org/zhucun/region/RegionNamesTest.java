package org.zhucun.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionNamesTest {
    @ParameterizedTest
    @CsvSource({
        "沙田溪村委会,沙田溪村",
        "十八洞村,十八洞村",
        "山水村村民委员会,山水村",
        "山水村民委员会,山水村",
        "甘溪村村委会,甘溪村",
        "多福巷社区居委会,多福巷社区",
        "红星社区居民委员会,红星社区",
        "虹桥居委会,虹桥",
        "村委会,村委会",
        "团部社区,团部社区"
    })
    void a_village_is_called_by_its_short_name(String name, String shortName) {
        assertEquals(shortName, RegionNames.shortName("433124110226", name));
        assertEquals(name, RegionNames.shortName("433124110", name));
    }

    @Test
    void a_name_is_found_by_every_two_neighbours_but_the_pair_that_says_nothing() {
        assertEquals(2, RegionNames.pairs("甘溪村").length);
        assertArrayEquals(RegionNames.pairs("幸福"), new int[] {RegionNames.pairs("幸福社区")[0]});
        assertEquals(0, RegionNames.pairs("社区").length);
        assertEquals(0, RegionNames.pairs("村").length);
        assertEquals(0, RegionNames.pairs("").length);
    }

    @ParameterizedTest
    @CsvSource({
        "62,PROVINCE",
        "6205,PREFECTURE",
        "620503,COUNTY",
        "620503001,SUBDISTRICT",
        "620503116,TOWN",
        "430923206,TOWNSHIP",
        "620503400,ZONE",
        "433124110226,VILLAGE",
        "430923123002,RESIDENTS_COMMITTEE",
        "620503400498,OTHER"
    })
    void the_code_tells_the_kind(String code, RegionKind kind) {
        assertEquals(kind, RegionKind.of(code));
    }

    @Test
    void a_code_carries_its_path() {
        assertEquals("/43/4331/433124/433124110/433124110226/", RegionCode.path("433124110226"));
        assertEquals("433124110", RegionCode.parent("433124110226"));
        assertNull(RegionCode.parent("43"));
        assertEquals("433124110226", RegionCode.ofPath("/43/4331/433124/433124110/433124110226/"));
        assertEquals("", RegionCode.ofPath("/"));
        assertEquals("4331", RegionCode.prefecture("/43/4331/433124/"));
        assertNull(RegionCode.prefecture("/43/"));
        assertNull(RegionCode.prefecture("/"));
        assertEquals("4331", RegionCode.ancestor("433124110226", 2));
        assertEquals("43", RegionCode.ancestor("43", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "433", "43312", "4331241", "43312411022", "4331241102266", "43a1", "４３", " 43"})
    void what_has_no_length_of_a_code_is_none(String text) {
        assertFalse(RegionCode.isCode(text));
        assertTrue(RegionCode.isCode("43"));
    }

    @Test
    void a_level_needs_a_code() {
        assertThrows(IllegalArgumentException.class, () -> RegionCode.level("433"));
    }
}
