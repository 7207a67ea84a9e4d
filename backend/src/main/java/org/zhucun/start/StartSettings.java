package org.zhucun.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * Settings needed before the application's configuration exists 启动参数: system properties ({@code -Dzhucun.home=…}), else the
 * environment ({@code ZHUCUN_HOME=…}).
 */
final class StartSettings {

    private final Function<String, Optional<String>> lookUp;

    StartSettings(Properties system, Map<String, String> environment) {
        this.lookUp = name -> Optional.ofNullable(system.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(variable(name))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    Path home() {
        return Path.of(text("zhucun.home").orElse("data"));
    }

    Path keys() {
        return text("zhucun.keys.directory").map(Path::of).orElse(home().resolve("keys"));
    }

    /** The name of a new log of deeds. */
    Optional<String> origin() {
        return text("zhucun.log.origin");
    }

    boolean external() {
        return text("zhucun.database.url").isPresent();
    }

    EmbeddedSettings embedded() {
        EmbeddedSettings settings = EmbeddedSettings.in(home()).withPort(number("zhucun.database.port"));
        return text("zhucun.database.shared-buffers")
                .map(settings::withSharedBuffers)
                .orElse(settings);
    }

    DatabaseAccess externalAccess() {
        return new DatabaseAccess(
                require("zhucun.database.url"),
                text("zhucun.database.app-user").orElse(DatabaseRoles.APP),
                require("zhucun.database.app-password"),
                text("zhucun.database.owner-user").orElse(DatabaseRoles.OWNER),
                require("zhucun.database.owner-password"),
                keys());
    }

    Optional<String> text(String name) {
        return lookUp.apply(name);
    }

    private int number(String name) {
        String value = text(name).orElse("0");
        if (!value.matches("[0-9]{1,9}")) {
            throw new StartRefused(
                    name + " must be a number, found '" + value + "'.", name + " 必须是数字，现为“" + value + "”。");
        }
        return Integer.parseInt(value);
    }

    private String require(String name) {
        return text(name)
                .orElseThrow(() -> new StartRefused(
                        "With zhucun.database.url a value for " + name + " is needed: pass -D" + name + "=… or set "
                                + variable(name) + ".",
                        "设置了 zhucun.database.url 时还需要 " + name + "：请传入 -D" + name + "=… 或设置环境变量 " + variable(name)
                                + "。"));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
