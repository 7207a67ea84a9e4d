package org.zhucun.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator may say before the application starts. */
class StartSettingsTest {

    @Test
    void without_any_setting_everything_lies_in_data() {
        StartSettings settings = settings(Map.of(), Map.of());
        assertFalse(settings.external());
        assertEquals(Path.of("data").toAbsolutePath(), settings.embedded().home());
        assertEquals(Path.of("data/keys"), settings.keys());
        assertEquals(0, settings.embedded().port());
        assertEquals("256MB", settings.embedded().sharedBuffers());
    }

    @Test
    void a_system_property_wins_over_the_environment() {
        StartSettings settings = settings(
                Map.of("zhucun.home", "/srv/a"),
                Map.of(
                        "ZHUCUN_HOME",
                        "/srv/b",
                        "ZHUCUN_DATABASE_PORT",
                        "5544",
                        "ZHUCUN_DATABASE_SHARED_BUFFERS",
                        "1GB"));
        assertEquals(Path.of("/srv/a"), settings.embedded().home());
        assertEquals(5544, settings.embedded().port());
        assertEquals("1GB", settings.embedded().sharedBuffers());
    }

    @Test
    void a_url_needs_the_passwords_of_both_roles() {
        Map<String, String> url = Map.of("ZHUCUN_DATABASE_URL", "jdbc:postgresql://db/zhucun");
        assertTrue(settings(Map.of(), url).external());
        StartRefused refused =
                assertThrows(StartRefused.class, () -> settings(Map.of(), url).externalAccess());
        assertTrue(refused.getMessage().contains("ZHUCUN_DATABASE_APP_PASSWORD"), refused.getMessage());
        DatabaseAccess access = settings(
                        Map.of("zhucun.database.app-password", "a", "zhucun.database.owner-password", "o"), url)
                .externalAccess();
        assertEquals("zhucun_app", access.asConfiguration().get("zhucun.database.app-user"));
        assertEquals("zhucun_owner", access.asConfiguration().get("zhucun.database.owner-user"));
        assertEquals("a", access.asConfiguration().get("zhucun.database.app-password"));
    }

    @Test
    void a_port_that_is_no_number_is_refused() {
        assertThrows(
                StartRefused.class,
                () -> settings(Map.of("zhucun.database.port", "many"), Map.of()).embedded());
    }

    @Test
    void key_commands_make_and_rotate_keys_and_anything_else_is_refused(@TempDir Path keys) throws IOException {
        assertFalse(KeyCommands.handle(new String[0], settings(Map.of(), Map.of()), System.out));
        assertTrue(said(keys, "make-keys")
                .contains(SigningKeys.open(keys).current().kid()));
        String before = SigningKeys.open(keys).current().kid();
        assertFalse(said(keys, "rotate-signing-key").contains(before));
        assertTrue(said(keys, "rotate-data-key").contains("version 2"));
        assertTrue(said(keys, "make-keys").contains("signs the log with example.cn/log+"));
        String log = LogKeys.open(keys, Optional.empty()).current().toString();
        String next = said(keys, "rotate-log-key");
        assertTrue(next.contains("example.cn/log+") && !next.contains(log), next);
        Files.delete(keys.resolve("log-000001.pub"));
        Files.delete(keys.resolve("log-000001.key"));
        String second = Files.readString(keys.resolve("log-000002.key"));
        said(keys, "rotate-log-key");
        assertEquals(second, Files.readString(keys.resolve("log-000002.key")), "no key is overwritten");
        Files.delete(keys.resolve("log-000003.pub"));
        assertThrows(StartRefused.class, () -> said(keys, "rotate-log-key"), "a private half without its public one");
        StartSettings settings = settings(Map.of("zhucun.keys.directory", keys.toString()), Map.of());
        assertThrows(StartRefused.class, () -> KeyCommands.handle(new String[] {"drop-keys"}, settings, System.out));
    }

    private static String said(Path keys, String command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StartSettings settings = settings(
                Map.of("zhucun.keys.directory", keys.toString(), "zhucun.log.origin", "example.cn/log"), Map.of());
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertTrue(KeyCommands.handle(new String[] {command}, settings, out));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static StartSettings settings(Map<String, String> system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.putAll(system);
        return new StartSettings(properties, environment);
    }
}
