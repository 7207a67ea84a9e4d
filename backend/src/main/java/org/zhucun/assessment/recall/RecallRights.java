package org.zhucun.assessment.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 可办事项: whose turn a recall is, so that the pages repeat no rule. */
final class RecallRights {
    /** Codes of counties and above have at most 6 digits. */
    private static final int COUNTY_CODE = 6;

    private RecallRights() {}

    static List<String> of(ResultSet row, RecallState state, Office office) throws SQLException {
        List<String> may = new ArrayList<>();
        boolean county = office.may("recall:decide") && office.nodeCode().length() <= COUNTY_CODE;
        switch (state) {
            case PROPOSED -> {
                if (office.tree() == Tree.PERSON && office.may("recall:state") && row.getObject("stated_on") == null) {
                    may.add("state");
                }
                if (county && !same(row, "proposed_by", office)) {
                    may.add("decide");
                }
                if (office.may("recall:propose") && office.covers(row.getString("proposed_path"))) {
                    may.add("withdraw");
                }
            }
            case DECIDED -> {
                if (office.may("recall:execute")
                        && office.covers(row.getString("level_path"))
                        && !same(row, "decided_by", office)) {
                    may.add("depart");
                }
                if (county && office.covers(row.getString("decided_path"))) {
                    may.add("withdraw");
                }
            }
            case LEFT -> {
                if (office.may("recall:execute") && county) {
                    may.add("succeed");
                }
            }
            default -> {}
        }
        return may;
    }

    private static boolean same(ResultSet row, String column, Office office) throws SQLException {
        return office.accountId().equals(row.getObject(column, UUID.class));
    }
}
