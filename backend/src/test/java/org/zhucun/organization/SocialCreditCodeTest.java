package org.zhucun.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** GB 32100 and GB 11714, with the vectors of domain.md 3.3. */
class SocialCreditCodeTest {
    @Test
    void accepts_valid_codes_and_says_what_they_are() {
        assertEquals(Optional.empty(), SocialCreditCode.problem("91350100M000100Y43"));
        assertEquals(
                LegalForm.GOV_ORGAN, SocialCreditCode.of("11510000000000019E").legalForm());
        assertEquals(
                LegalForm.INSTITUTION, SocialCreditCode.of("12430000000000027P").legalForm());
        assertEquals(
                LegalForm.ENTERPRISE, SocialCreditCode.of("91140000MA00000314").legalForm());
        assertEquals(
                LegalForm.GOV_ORGAN, SocialCreditCode.of(" 11620503000000043y ").legalForm());
    }

    @Test
    void refuses_the_published_example_that_is_wrong() {
        assertEquals(
                "organization.uscc.form",
                SocialCreditCode.problem("91350100M000100Y4Z").orElseThrow());
        assertEquals('3', SocialCreditCode.check("91350100M000100Y4"));
        assertEquals('4', SocialCreditCode.organizationCheck("M000100Y"));
    }

    @Test
    void says_which_check_character_is_wrong() {
        assertEquals(
                "organization.uscc.check",
                SocialCreditCode.problem("91350100M000100Y44").orElseThrow());
        assertEquals(
                "organization.uscc.organizationCode",
                SocialCreditCode.problem("91350100M000100Y53").orElseThrow());
        assertEquals(
                "organization.uscc.form", SocialCreditCode.problem("9135010").orElseThrow());
    }
}
