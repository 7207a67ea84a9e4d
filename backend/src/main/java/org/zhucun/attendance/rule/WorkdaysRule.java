package org.zhucun.attendance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Tightness;

/**
 * 在岗不少于全年工作日的几分之几: days in the village beside a share of the year's workdays by the calendar of the place, rounded up. Of part of
 * a year the workdays on post are taken. A year without a calendar is not judged.
 */
@Singleton
class WorkdaysRule extends PresenceRule {
    private static final String FRACTION = "attendance.min.workdayFraction";
    private static final Pattern SHARE = Pattern.compile("[1-9]\\d{0,2}/[1-9]\\d{0,2}");

    WorkdaysRule() {
        super("F-WORKDAYS", FRACTION, "year");
    }

    @Override
    public List<Fact> facts() {
        return Stream.concat(super.facts().stream(), Stream.of(Fact.through("calendar_edition", "region_path", """
                                select p.id from unnest(:changed) place (path)
                                join posting p on p.region_path >= place.path and p.region_path < place.path || '~'
                                """)))
                .toList();
    }

    @Override
    boolean acceptsNumber(JsonNode value) {
        return super.acceptsNumber(value)
                || value.isTextual() && SHARE.matcher(value.textValue()).matches();
    }

    /** A share of the workdays, which are not counted yet. */
    @Override
    String least() {
        return "null::int";
    }

    @Override
    public Tightness tightness(String key) {
        return key.equals(FRACTION)
                ? Tightness.ordered("1/3", "1/2", "3/5", "2/3", "7/10", "3/4", "4/5", "1/1")
                : super.tightness(key);
    }

    @Override
    String judged(String done) {
        return """
                select j.id as subject_id, j.cadre_name as subject_name, j.region_path, j.unit_path, j.met,
                       {says .required j.value #>> '{}'} || {says .required.days j.days, j.minimum} as required,
                       {says .found j.from_day, j.to_day, trim_scale(j.counted / 2.0), trim_scale(j.in_village / 2.0), trim_scale(j.trip / 2.0)}
                           || case when j.met then '[]'::jsonb else {says .found.short trim_scale(j.minimum - j.counted / 2.0)} end
                           as found,
                       j.from_day as since, j.parameter_id
                from (
                """ + done + """
                    , worked as materialized (
                        select w.county, w.first_day, w.last_day, calendar_workdays(w.county, w.first_day, w.last_day) as days
                        from (select distinct left(d.region_path, 16) as county,
                                     case when d.part = 'FULL' then d.from_day else d.first_day end as first_day,
                                     case when d.part = 'FULL' then d.to_day else d.last_day end as last_day
                              from done d) w)
                    select d.*, d.counted >= 2 * d.minimum as met
                    from (select d.*, w.days,
                                 ceil(split_part(d.value #>> '{}', '/', 1)::numeric * w.days
                                      / coalesce(nullif(split_part(d.value #>> '{}', '/', 2), '')::numeric, 1)) as minimum
                          from done d
                          join worked w on w.county = left(d.region_path, 16)
                              and w.first_day = case when d.part = 'FULL' then d.from_day else d.first_day end
                              and w.last_day = case when d.part = 'FULL' then d.to_day else d.last_day end
                          where w.days is not null
                          offset 0) d
                    offset 0) j
                """;
    }
}
