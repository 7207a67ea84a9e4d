package org.zhucun.policy;

/**
 * 判定所依的事实: a table whose rows decide for a rule, and how a changed row reaches the subjects it bears on, wherever they lie. Of an
 * updated row the values before and after are taken. What other tables say on the way is asked as it is now, so those tables are facts of
 * the rule themselves: whoever was reached by them before is reached by their own change.
 *
 * @param key column whose values reach the subjects
 * @param digits the column is the code of a region, and its first so many digits are the subject's; 0 where it is none
 * @param reach SELECT of subject ids with {@code :changed}, a {@code text[]} of the values; empty where the values say it
 */
public record Fact(String table, String key, int digits, String reach) {
    /** The column is the subject's id. */
    public static Fact of(String table, String key) {
        return new Fact(table, key, 0, "");
    }

    /** The column is the code of a region; the subject is that region, or the one above it with so many digits. */
    public static Fact region(String table, String key, int digits) {
        return new Fact(table, key, digits, "");
    }

    /** The subjects are found from the column's values. */
    public static Fact through(String table, String key, String reach) {
        return new Fact(table, key, 0, reach);
    }
}
