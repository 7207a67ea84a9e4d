package org.zhucun.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Role;

/** 账号落库: accounts, offices and the machine, as one deed of the trail. */
final class AccountWriter {
    private static final String SINCE = "2017-01-01";

    private final Connection owner;

    AccountWriter(Connection owner) {
        this.owner = owner;
    }

    /** The deed whose rows are told from here on. */
    void deed(UUID id, String set) throws SQLException {
        update("""
                insert into deed (id, account_name, role, office_path, office_name, action, subject_kind, subject_id, outcome, request_id,
                                  region_path)
                values (?, '-', '-', '/', '-', ?, ?, ?, 'DONE', 'start', '/')
                """, id, Action.DEMO_LOADED.name(), Action.DEMO_LOADED.subjectKind(), set);
        try (PreparedStatement named = owner.prepareStatement("select set_config('audit.deed', ?, true)")) {
            named.setString(1, id.toString());
            named.execute();
        }
    }

    /** One hash serves all: it is one password. */
    void write(List<DemoAccount> accounts, String passwordHash) throws SQLException {
        try (Copy copy = new Copy(owner, "account (id, username, display_name, region_path, demo)")) {
            for (DemoAccount account : accounts) {
                copy.row(account.id(), account.username(), account.displayName(), account.regionPath(), true);
            }
            copy.finish();
        }
        try (Copy copy = new Copy(owner, "credential (account_id, region_path, password_hash)")) {
            for (DemoAccount account : accounts) {
                copy.row(account.id(), account.regionPath(), passwordHash);
            }
            copy.finish();
        }
        try (Copy copy = new Copy(
                owner, "office_grant (id, account_id, role, node_code, node_name, path, region_path, valid_from)")) {
            for (DemoAccount account : accounts) {
                for (DemoAccount.Grant grant : account.grants()) {
                    copy.row(
                            grant.id(),
                            account.id(),
                            grant.role(),
                            grant.nodeCode(),
                            grant.nodeName(),
                            grant.path(),
                            grant.regionPath(),
                            SINCE);
                }
            }
            copy.finish();
        }
    }

    /** The machine of a province. */
    void client(UUID id, String secret, String code, String name) throws SQLException {
        String path = RegionCode.path(code);
        update("""
                insert into api_client (id, name, role, node_code, node_name, path, region_path, secret_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, id, name + "干部系统（演示）", Role.PROVINCIAL_SYSTEM.name(), code, name, path, path, sha256(secret));
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
