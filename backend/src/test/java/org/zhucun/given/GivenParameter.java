package org.zhucun.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.zhucun.kernel.Ids;

/** 某政策参数: a value that a region's document sets, unless a policy pack has set it already. */
public final class GivenParameter {
    private GivenParameter() {}

    /**
     * @param region code, {@code 000000} for the whole country
     * @param value as JSON
     */
    public static void set(String key, String region, String value) {
        AgroalDataSource owner = Arc.container()
                .instance(AgroalDataSource.class, new DataSource.DataSourceLiteral("owner"))
                .get();
        try (Connection connection = owner.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack,
                                                      region_path)
                        select ?, ?, ?, date '2000-01-01', ?::jsonb, 'BLOCK', '测试文件', 'test', ?
                        where not exists (select from policy_parameter where key = ? and region_path = ?)
                        """)) {
            String path = region.equals("000000") ? "/" : GivenOffices.path(region);
            insert.setObject(1, Ids.next());
            insert.setString(2, key);
            insert.setString(3, region);
            insert.setString(4, value);
            insert.setString(5, path);
            insert.setString(6, key);
            insert.setString(7, path);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
