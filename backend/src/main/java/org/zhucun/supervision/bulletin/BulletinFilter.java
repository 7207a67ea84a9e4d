package org.zhucun.supervision.bulletin;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 通报筛选 */
public class BulletinFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public BulletinKind kind;

    @RestQuery
    public BulletinState state;

    /** Months from this one on, e.g. 2018-01. */
    @RestQuery
    @Size(max = 7)
    @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "supervision.bulletin.month")
    public String from;

    /** Months up to this one. */
    @RestQuery
    @Size(max = 7)
    @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "supervision.bulletin.month")
    public String to;

    String asText() {
        return region + "|" + kind + "|" + state + "|" + from + "|" + to;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }

    static LocalDate month(String text) {
        return text == null ? null : YearMonth.parse(text).atDay(1);
    }
}
