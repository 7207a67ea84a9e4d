package org.zhucun.laws.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucun.scope.Role;

/**
 * 授权矩阵的一行: one operation, who may do it, and what the answer must be from which place.
 *
 * @param kind open (no token), self (any office), reference (the same for all), list, read, write, create
 * @param query of a list, null if none
 * @param sees what a list must show in its place and must not show elsewhere, null if nothing
 * @param exceptions {@code ROLE@PLACE} → status, where the domain says more than permission and place; 0 = a list that shows
 *     nothing of it
 */
record MatrixRow(
        String operation,
        String verb,
        String path,
        String kind,
        String permission,
        Set<Role> allowed,
        String query,
        String sees,
        String body,
        Map<String, Integer> exceptions) {
    private static final Role[] COLUMNS = {
        Role.ORGANIZATION_DEPARTMENT,
        Role.STATIONING_OFFICE,
        Role.TOWNSHIP,
        Role.SENDING_UNIT,
        Role.INSPECTOR,
        Role.AUDITOR,
        Role.CADRE,
        Role.PROVINCIAL_SYSTEM,
        Role.SYSTEM_ADMINISTRATOR,
        Role.SECURITY_ADMINISTRATOR,
        Role.HUMAN_RESOURCES
    };

    static List<MatrixRow> read(Path file) throws IOException {
        List<MatrixRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                rows.add(of(line.split("\t", -1)));
            }
        }
        return rows;
    }

    private static MatrixRow of(String[] cells) {
        String[] request = cells[1].split(" ");
        String[] query = cells[5].split(" sees ");
        return new MatrixRow(
                cells[0],
                request[0],
                request[1],
                cells[2],
                cells[3],
                roles(cells[4]),
                query[0].equals("-") ? null : query[0],
                query.length > 1 ? query[1] : null,
                cells[6].equals("-") ? null : cells[6],
                exceptions(cells[7]));
    }

    private static Set<Role> roles(String cell) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String[] marks = cell.split(" ");
        // a role without a mark is denied
        for (int column = 0; column < marks.length; column++) {
            if (marks[column].equals("y")) {
                roles.add(COLUMNS[column]);
            }
        }
        return roles;
    }

    private static Map<String, Integer> exceptions(String cell) {
        Map<String, Integer> exceptions = new HashMap<>();
        if (!cell.equals("-")) {
            for (String exception : cell.split(",")) {
                String[] sides = exception.split("=");
                exceptions.put(sides[0], Integer.valueOf(sides[1]));
            }
        }
        return exceptions;
    }

    /** The status that this very cell of the matrix is said to answer with, null when the general law holds. */
    Integer exception(Role role, Place place) {
        return exceptions.getOrDefault(
                role + "@" + place, exceptions.getOrDefault(role + "@*", exceptions.get("*@" + place)));
    }
}
