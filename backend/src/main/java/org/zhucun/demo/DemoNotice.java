package org.zhucun.demo;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.kernel.DatabaseFailure;

/** 演示提示: one block on the standard output with the address, the accounts and their offices. */
@ApplicationScoped
class DemoNotice {
    private static final String ACCOUNTS = """
            select a.username, a.display_name, string_agg(g.role || ' ' || g.node_name, ' · ' order by g.id)
            from account a join office_grant g on g.account_id = a.id
            where a.demo and a.username !~ '^[xz][0-9]+$' group by a.id, 1, 2 order by a.id
            """;
    private static final String CLIENTS = "select id, name from api_client order by id";

    private final AgroalDataSource database;
    private final String host;
    private final int port;
    private final String password;
    private final String secret;

    DemoNotice(
            AgroalDataSource database,
            @ConfigProperty(name = "quarkus.http.host", defaultValue = "127.0.0.1") String host,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port,
            @ConfigProperty(name = "zhucun.demo.password") Optional<String> password,
            @ConfigProperty(name = "zhucun.demo.client-secret") Optional<String> secret) {
        this.database = database;
        this.host = host;
        this.port = port;
        this.password = password.orElse("");
        this.secret = secret.orElse("");
    }

    void print(DemoSet set) {
        StringBuilder text = new StringBuilder(2_000);
        text.append("\n==== 驻村 Zhucun 演示 demo ====\n");
        text.append("地址 address: http://").append(host).append(':').append(port).append("/\n");
        text.append("手机版 phone: http://").append(host).append(':').append(port).append("/m/\n");
        text.append("数据集 set: ")
                .append(set.name())
                .append(" (")
                .append(set.loadedOn())
                .append(", 虚构人员 synthetic persons)\n");
        text.append("口令 password: ").append(password).append('\n');
        // without an office the application's role reads accounts and nothing else
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(ACCOUNTS)) {
                while (row.next()) {
                    text.append(
                            String.format("  %-10s %s  %s%n", row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            try (ResultSet row = statement.executeQuery(CLIENTS)) {
                while (row.next()) {
                    text.append(String.format(
                            "  client_id %s  client_secret %s  %s%n", row.getString(1), secret, row.getString(2)));
                }
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
        text.append(
                "乡镇文书 township clerks: z + 乡镇代码 code; 名册数据集的县委组织部 county departments of roster sets: x + 县代码 code\n");
        text.append("================================\n");
        // in UTF-8 whatever the locale
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).print(text);
    }
}
