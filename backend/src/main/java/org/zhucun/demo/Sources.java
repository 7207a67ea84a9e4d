package org.zhucun.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** 参数依据: the document a national parameter is taken from, as the rooms cite it. */
final class Sources {
    private Sources() {}

    /** The edition of a national parameter that is in force. */
    static UUID id(Connection owner, String key) throws SQLException {
        try (PreparedStatement select = owner.prepareStatement(
                "select id from policy_parameter where key = ? and region_path = '/' order by valid_from desc limit 1")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    static String national(Connection owner, String key) throws SQLException {
        try (PreparedStatement select = owner.prepareStatement("""
                select source_document || coalesce(' ' || clause, '') from policy_parameter
                where key = ? and region_path = '/' order by valid_from desc limit 1
                """)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : key;
            }
        }
    }
}
