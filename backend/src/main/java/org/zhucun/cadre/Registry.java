package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DatabaseFailure;

/** 全国登记簿: whether a citizen id is registered anywhere, and nothing more. */
@ApplicationScoped
class Registry {
    private final DataSource database;
    private final PersonalCipher cipher;

    Registry(DataSource database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Those that are registered, as they were given; what is no valid number is not asked for. */
    Set<String> registered(Collection<String> citizenIds) {
        Map<ByteBuffer, String> given = new HashMap<>();
        for (String citizenId : citizenIds) {
            if (CitizenId.problem(citizenId).isEmpty()) {
                String number = CitizenId.of(citizenId).value();
                given.put(ByteBuffer.wrap(cipher.blindIndex(CadreIdentity.CITIZEN_ID, number)), citizenId);
            }
        }
        Set<String> registered = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select registered_citizen_ids(?)")) {
            Array indexes = connection.createArrayOf(
                    "bytea", given.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new));
            select.setArray(1, indexes);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    registered.add(given.get(ByteBuffer.wrap(rows.getBytes(1))));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
        return registered;
    }
}
