package org.zhucun.cipher;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.start.DataKeys;

/** 密码启用: opens the keys, and refuses a suite whose blind indexes would not find what the database holds. */
@Singleton
class CipherProducer {
    private final javax.sql.DataSource owner;
    private final String provider;
    private final Path keys;

    CipherProducer(
            @DataSource("owner") javax.sql.DataSource owner,
            @ConfigProperty(name = "zhucun.cipher.provider", defaultValue = "aes") String provider,
            @ConfigProperty(name = "zhucun.keys.directory") Path keys) {
        this.owner = owner;
        this.provider = provider;
        this.keys = keys;
    }

    @jakarta.enterprise.inject.Produces
    @Singleton
    @Startup
    PersonalCipher cipher() {
        CryptoProvider suite = PersonalCipher.suite(provider);
        String chosen = chosen(suite.name());
        if (!chosen.equals(suite.name())) {
            throw new IllegalStateException("This database was begun with zhucun.cipher.provider=" + chosen
                    + "; with another one a citizen id would not be found twice. Set it back, or re-encrypt first.");
        }
        return new PersonalCipher(suite, DataKeys.open(keys));
    }

    /** The suite of this database, this one if it is the first start. */
    private String chosen(String now) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            // the name is one of two constants
            statement.executeUpdate(
                    "insert into cipher_suite (provider) values ('" + now + "') on conflict (single) do nothing");
            try (ResultSet row = statement.executeQuery("select provider from cipher_suite")) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the cipher suite of the database cannot be read", failure);
        }
    }
}
