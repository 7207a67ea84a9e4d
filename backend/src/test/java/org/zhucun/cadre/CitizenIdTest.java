package org.zhucun.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** GB 11643, with the vectors of domain.md 3.2. */
class CitizenIdTest {
    @Test
    void accepts_the_published_numbers() {
        for (String valid : new String[] {
            "11010519491231002X",
            "440524188001010014",
            "110101199003070003",
            "620503198506150013",
            "510824199011224321",
            "433124198603101237"
        }) {
            assertEquals(Optional.empty(), CitizenId.problem(valid), valid);
        }
    }

    @Test
    void says_what_is_wrong() {
        assertEquals(
                "cadre.citizenId.check", CitizenId.problem("110105194912310021").orElseThrow());
        assertEquals(
                "cadre.citizenId.birthDate",
                CitizenId.problem("11010519491331002X").orElseThrow());
        assertEquals(
                "cadre.citizenId.birthDate",
                CitizenId.problem("620503198502290012").orElseThrow());
        assertEquals(
                "cadre.citizenId.fifteen", CitizenId.problem("110105491231002").orElseThrow());
        assertEquals("cadre.citizenId.form", CitizenId.problem("").orElseThrow());
        assertEquals(
                "cadre.citizenId.form", CitizenId.problem("１１０１０５１９４９１２３１００２X").orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> CitizenId.of("1"));
    }

    @Test
    void reads_birth_date_and_sex_and_writes_the_check_character_in_upper_case() {
        CitizenId woman = CitizenId.of(" 510824199011224321 ");
        assertEquals(LocalDate.of(1990, 11, 22), woman.birthDate());
        assertEquals("2", woman.sex());
        assertEquals("1", CitizenId.of("620503198506150013").sex());
        assertEquals("11010519491231002X", CitizenId.of("11010519491231002x").value());
    }

    @Test
    void shows_itself_masked_only() {
        CitizenId id = CitizenId.of("620503198506150013");
        assertEquals("620503********0013", id.masked());
        assertFalse(id.toString().contains("19850615"));
        assertEquals("138****1234", Phone.parse("138 0000-1234").orElseThrow().masked());
        assertEquals(Optional.empty(), Phone.parse("12800001234"));
    }
}
