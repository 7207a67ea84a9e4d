package org.zhucun.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.zhucun.given.DatabaseForTests;

/** 升级后的库: a database of a release that has been worked with, brought up to now by its owner. */
final class UpgradedDatabase implements AutoCloseable {
    private final EmbeddedDatabase database;

    private UpgradedDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    /** The release, the rows that somebody who worked with it has, then everything since. */
    static UpgradedDatabase of(Path home, String release, String rows)
            throws SQLException, LiquibaseException, IOException {
        UpgradedDatabase upgraded = new UpgradedDatabase(
                EmbeddedDatabase.start(EmbeddedSettings.forTests(home, DatabaseForTests.binaries())));
        upgraded.migrate("db/changelog/" + release);
        try (InputStream written = UpgradedDatabase.class.getResourceAsStream("/db/" + rows);
                Connection superuser = upgraded.database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(new String(written.readAllBytes(), StandardCharsets.UTF_8));
        }
        upgraded.migrate("db/changelog/master.yaml");
        return upgraded;
    }

    List<String> rows(String query) throws SQLException {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private void migrate(String changelog) throws SQLException, LiquibaseException {
        DatabaseAccess access = database.access();
        try (Connection owner = DatabaseRoles.connect(access.url(), access.ownerUser(), access.ownerPassword())) {
            new Liquibase(
                            changelog,
                            new ClassLoaderResourceAccessor(),
                            DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner)))
                    .update(new Contexts());
        }
    }
}
