package org.zhucun.demo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.identity.password.PasswordHashing;
import org.zhucun.kernel.DatabaseFailure;

/** 演示装载: writes a set in one transaction of the owner, once per database; of two nodes one loads and the other waits. */
@ApplicationScoped
class DemoLoad {
    static final String COUNTIES = "counties";

    /** The seed of every set: the same set is the same on every machine, but for the keys that seal identities. */
    static final long SEED = 20_210_507;

    private static final Logger LOG = Logger.getLogger("org.zhucun.demo");
    private static final int ACCOUNTS_PART = 900;
    private static final String TIDY = """
            vacuum (analyze) organization, organization_name, village_category, work_team, team_unit, team_village, posting, cadre,
                cadre_identity, cadre_name_gram, attendance_key, attendance_month, attendance_year, attendance_rollup, account, office_grant,
                organ, organ_name, organ_member, contact, unit_village_pairing, household_helper, team_task, training_session,
                training_attendance, arrival_survey
            """;
    private static final String WRITTEN = "insert into demo_set (name, loaded_on, accounts) values (?, ?, ?)";

    private final AgroalDataSource owner;
    private final PersonalCipher cipher;
    private final PasswordHashing hashing;
    private final Clock clock;
    private final String password;
    private final String secret;
    private final int attendanceMonths;

    DemoLoad(
            @DataSource("owner") AgroalDataSource owner,
            PersonalCipher cipher,
            PasswordHashing hashing,
            Clock clock,
            @ConfigProperty(name = "zhucun.demo.password") Optional<String> password,
            @ConfigProperty(name = "zhucun.demo.client-secret") Optional<String> secret,
            @ConfigProperty(name = "zhucun.demo.attendance-months", defaultValue = "0") int attendanceMonths) {
        this.owner = owner;
        this.cipher = cipher;
        this.hashing = hashing;
        this.clock = clock;
        this.password = password.orElse("");
        this.secret = secret.orElse("");
        this.attendanceMonths = attendanceMonths;
    }

    /** Loads a set unless one is there; says what is there and who may log in. */
    DemoSet load(String set) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return loadOnce(connection, set);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private DemoSet loadOnce(Connection connection, String set) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(hashtext('zhucun.demo'))");
        Optional<DemoSet> there = there(connection);
        if (there.isPresent()) {
            return there.get();
        }
        long begun = System.nanoTime();
        LOG.infof("The demonstration set %s is being loaded", set);
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Telling telling =
                new Telling(connection, cipher, LocalDate.now(clock), now, new Cast(new Chance(SEED, ACCOUNTS_PART)));
        OpenTables tables = new OpenTables(connection);
        VillageReader.Province province = set.equals(COUNTIES)
                ? new CountiesRunner(telling, tables).run()
                : new RosterRunner(telling, tables, RosterSet.named(set), attendanceMonths).run();
        accounts(telling, set, province);
        tables.restore();
        connection.commit();
        tidy(connection);
        LOG.infof("The demonstration set %s is there: %d s", set, (System.nanoTime() - begun) / 1_000_000_000);
        return there(connection).orElseThrow();
    }

    /** Statistics, and pages known to be visible to everybody: a roster that was just written is read like one of last year. */
    private static void tidy(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, TIDY);
        connection.setAutoCommit(false);
    }

    private void accounts(Telling telling, String set, VillageReader.Province province) throws SQLException {
        Connection connection = telling.owner();
        Chance chance = new Chance(SEED, ACCOUNTS_PART + 1);
        OpenTables identity = new OpenTables(connection);
        identity.openTold(Set.of("account", "credential", "office_grant", "api_client", "deed"));
        AccountWriter writer = new AccountWriter(connection);
        writer.deed(chance.id(), set);
        writer.write(telling.cast().accounts(), hashing.hash(password));
        writer.client(chance.id(), secret, province.code(), province.name());
        execute(connection, "select set_config('audit.deed', '', true)");
        try (PreparedStatement written = connection.prepareStatement(WRITTEN)) {
            written.setString(1, set);
            written.setObject(2, telling.today());
            written.setInt(3, telling.cast().accounts().size());
            written.executeUpdate();
        }
        identity.restore();
    }

    private Optional<DemoSet> there(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name, loaded_on, accounts from demo_set")) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new DemoSet(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3)));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
