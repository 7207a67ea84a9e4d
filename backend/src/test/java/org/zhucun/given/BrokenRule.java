package org.zhucun.given;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 坏规则: asks a table that is not there until it is mended. In force only where a test sets its parameter. */
@Singleton
public class BrokenRule implements Rule {
    public static final String ID = "Z9";
    public static final String KEY = "given.broken";

    private volatile boolean mended;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Population population() {
        return Population.CADRE;
    }

    @Override
    public List<String> parameters() {
        return List.of(KEY);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "cadre_id"));
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.HIGHER;
    }

    @Override
    public String evaluation() {
        return """
                select s.cadre_id as subject_id, s.cadre_name as subject_name, s.region_path, s.unit_path, false as met,
                       {says .required p.value} as required, {says .found} as found, s.started_on as since, p.parameter_id
                from %s s
                join effective p on p.key = 'given.broken' and s.region_path >= p.lo and s.region_path < p.hi
                where {only s.cadre_id within s.region_path}
                """.formatted(mended ? "posting" : "a_table_that_is_not_there");
    }

    public void mend(boolean whole) {
        mended = whole;
    }
}
