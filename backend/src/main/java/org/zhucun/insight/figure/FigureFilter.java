package org.zhucun.insight.figure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.region.village.VillageCategory;
import org.zhucun.team.SendLevel;

/** 统计口径: where, when and of whom figures speak. */
public class FigureFilter {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    @Parameter(description = "地区代码（默认为本任职所辖）")
    public String region;

    @RestQuery
    @Parameter(description = "截止日（默认今日）")
    public LocalDate asOf;

    @RestQuery
    @Parameter(description = "期间的首日，用于期间指标（默认见各指标定义）")
    public LocalDate from;

    @RestQuery
    @Parameter(description = "派出层级")
    public SendLevel level;

    @RestQuery
    @Parameter(description = "村的类别，用于按村统计的指标")
    public VillageCategory category;

    @RestQuery
    @Parameter(description = "记录时点：按当时系统中的记录统计")
    public Instant knownAt;
}
