package org.zhucun.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reference data that only the owner of the database writes. */
public final class OwnerRows {
    private OwnerRows() {}

    /** A national parameter, unless the packs that come with the application have it. */
    public static void parameter(String key, String value, String source) {
        write("""
                insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack, region_path)
                select gen_random_uuid(), '%1$s', '000000', '2000-01-01', '%2$s', 'BLOCK', '%3$s', 'test', '/'
                where not exists (select from policy_parameter where key = '%1$s' and region_path = '/')
                """.formatted(key, value, source));
    }

    /** Rows of a scoped table: its policies hold for the owner too, so they are lifted for the one statement. */
    public static void beyondScope(String table, String sql) {
        write("alter table " + table + " no force row level security; " + sql + "; alter table " + table
                + " force row level security");
    }

    public static void write(String sql) {
        AgroalDataSource owner = Arc.container()
                .instance(AgroalDataSource.class, new DataSource.DataSourceLiteral("owner"))
                .get();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
