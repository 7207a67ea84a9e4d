package org.zhucun.identity.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.zhucun.identity.password.PasswordHashing;
import org.zhucun.identity.password.PasswordRules;

/**
 * 首任安全管理员: a database without any account gets one, {@code secadmin}, who must change the password at once and makes all others.
 * And the other way round: a database with demonstration accounts is not served outside the demonstration.
 */
@ApplicationScoped
class FirstAdministrator {
    static final String USERNAME = "secadmin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final SetupRepository setup;
    private final PasswordHashing hashing;
    private final Path note;
    private final Optional<String> configured;
    private final boolean wanted;
    private final boolean demoAllowed;

    FirstAdministrator(
            SetupRepository setup,
            PasswordHashing hashing,
            @ConfigProperty(name = "zhucun.keys.directory") Path keys,
            @ConfigProperty(name = "zhucun.setup.password") Optional<String> configured,
            @ConfigProperty(name = "zhucun.setup.first-administrator", defaultValue = "true") boolean wanted,
            @ConfigProperty(name = "zhucun.demo.allowed", defaultValue = "false") boolean demoAllowed) {
        this.setup = setup;
        this.hashing = hashing;
        this.note = keys.resolve("first-administrator.txt");
        this.configured = configured;
        this.wanted = wanted;
        this.demoAllowed = demoAllowed;
    }

    void started(@Observes @Priority(100) StartupEvent start) {
        if (!demoAllowed && setup.hasDemoAccounts()) {
            refuse(
                    "This database holds demonstration accounts with known passwords: start it with the profile demo"
                            + " (-Dquarkus.profile=demo), or give production a database of its own.",
                    "本数据库含有口令公开的演示账号：请以 demo 配置启动（-Dquarkus.profile=demo），生产环境请使用另外的数据库。");
        }
        if (wanted && !setup.hasAccounts()) {
            make();
        }
    }

    private void make() {
        String password = configured.orElseGet(PasswordRules::random);
        if (PasswordRules.problem(password, USERNAME) != null) {
            refuse(
                    "zhucun.setup.password is too easy: at least " + PasswordRules.SHORTEST
                            + " characters, not a common password, not the user name.",
                    "zhucun.setup.password 过于简单：至少 " + PasswordRules.SHORTEST + " 个字符，且不得为常见口令或包含用户名。");
        }
        if (configured.isEmpty()) {
            SecretNote.write(note, "username: " + USERNAME + "\npassword: " + password + "\n");
        }
        if (setup.createFirst(USERNAME, hashing.hash(password))) {
            LOG.infof(
                    "first account %s made; its password: %s",
                    USERNAME,
                    configured.isEmpty() ? "in " + note + ", to be changed at the first login" : "as configured");
        } else {
            SecretNote.remove(note);
        }
    }

    private static void refuse(String english, String chinese) {
        // of all exceptions this one ends the process with its message alone; others leave it waiting for a signal
        throw new ConfigurationException(english + System.lineSeparator() + chinese);
    }
}
