package org.zhucun.identity.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @Test
    void a_hash_says_how_it_was_made_and_is_salted() {
        String first = Argon2.hash("a quiet county");
        assertTrue(first.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), first);
        assertNotEquals(first, Argon2.hash("a quiet county"));
        assertTrue(Argon2.verify("a quiet county", first));
        assertFalse(Argon2.verify("a quiet countx", first));
    }

    /** Vector of the reference implementation (phc-winner-argon2, test.c, version 0x13, Argon2id). */
    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        assertTrue(Argon2.verify(
                "password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void a_damaged_hash_is_an_error_and_no_wrong_password() {
        assertThrows(IllegalStateException.class, () -> Argon2.verify("x", "$2a$10$abcdefghijk"));
    }

    @Test
    void the_same_characters_from_another_keyboard_are_the_same_password() {
        assertTrue(Argon2.verify("ａ quiet county", Argon2.hash("a quiet county")));
    }

    @Test
    void nobody_at_all_takes_the_same_work_and_is_refused() {
        PasswordHashing hashing = new PasswordHashing();
        assertFalse(hashing.verify("whatever", null));
        assertEquals(1, hashing.computed());
        hashing.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "short9cha, identity.password.length",
        "secadmin-2025, identity.password.username",
        "SECADMIN and more, identity.password.username",
        "password123, identity.password.common",
        "Passw0rd!!!!, identity.password.common",
        "zhucun2025!!, identity.password.common",
        "1234567890, identity.password.common",
        "qwertyuiop, identity.password.common",
        "woaini1314520, identity.password.common",
        "aaaaaaaaaaaaa, identity.password.common",
        "nimdaces2025, identity.password.common"
    })
    void an_easy_password_is_refused(String password, String reason) {
        assertEquals(reason, PasswordRules.problem(password, "secadmin"));
    }

    @Test
    void length_ends_at_128_characters() {
        String sentence = "一个很长的句子 with some words, 1949. ";
        assertNull(PasswordRules.problem(sentence.repeat(4).substring(0, 64), "secadmin"));
        assertNull(PasswordRules.problem(sentence.repeat(6).substring(0, 128), "secadmin"));
        assertEquals(
                "identity.password.length",
                PasswordRules.problem(sentence.repeat(9).substring(0, 129), "secadmin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"春种一粒粟秋收万颗子", "correct horse battery staple", "tQ7-mm2-xv9-Lp", "lemon4938274982374"})
    void a_good_password_is_taken(String password) {
        assertNull(PasswordRules.problem(password, "secadmin"));
    }

    @Test
    void a_random_password_is_taken() {
        for (int i = 0; i < 1_000; i++) {
            String password = PasswordRules.random();
            assertNull(PasswordRules.problem(password, "secadmin"), password);
        }
    }
}
