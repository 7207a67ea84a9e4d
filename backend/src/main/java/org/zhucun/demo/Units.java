package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhucun.organization.OrganizationKind;
import org.zhucun.organization.OrganizationLevel;
import org.zhucun.organization.SocialCreditCode;
import org.zhucun.region.RegionCode;

/** 单位登记: makes organizations with keys and unified social credit codes that are formally valid (GB 32100). */
final class Units {
    static final List<String> BUREAUS = Names.words("""
            农业农村局 教育局 卫生健康局 自然资源局 水务局 交通运输局 民政局 住房和城乡建设局 市场监督管理局 林业和草原局 文体广电和旅游局
            人力资源和社会保障局 发展和改革局 工业和信息化局 商务局 司法局 审计局 统计局 应急管理局 医疗保障局 退役军人事务局 信访局
            生态环境局 税务局 公安局 人民法院 人民检察院 总工会 妇女联合会 残疾人联合会 供销合作社联合社 档案馆 融媒体中心 科学技术局""");
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
    private static final int KEY_LENGTH = 8;
    private static final int BASE = 36;
    private static final List<String> STRENGTHS = List.of("产业发展", "项目建设", "资金支持", "技术指导", "基层党建");

    private final Chance chance;
    private long made;

    /** @param made how many were made before: the keys are counted up */
    Units(Chance chance, long made) {
        this.chance = chance;
        this.made = made;
    }

    long made() {
        return made;
    }

    Unit make(OrganizationKind kind, String name, OrganizationLevel level, String regionCode, Unit parent) {
        String key = key(++made);
        boolean institution = name.endsWith("中心") || name.endsWith("馆") || name.endsWith("站");
        String region = (regionCode.length() > 6 ? regionCode.substring(0, 6) : regionCode) + "0000";
        return new Unit(
                chance.id(),
                key,
                kind,
                name,
                uscc((institution ? "12" : "11") + region.substring(0, 6), key),
                parent == null ? null : parent.id(),
                level,
                regionCode,
                RegionCode.path(regionCode),
                (parent == null ? "/" : parent.unitPath()) + key + "/",
                kind == OrganizationKind.SENDING_UNIT && chance.percent(35) ? List.of(chance.of(STRENGTHS)) : List.of(),
                SINCE);
    }

    private static String key(long number) {
        String digits = Long.toString(number, BASE).toUpperCase(Locale.ROOT);
        return "D" + "0".repeat(KEY_LENGTH - 1 - digits.length()) + digits;
    }

    /** The key's letters are those of a social credit code but for I, O, S, V and Z, which a code never has. */
    private static String uscc(String prefix, String key) {
        long number = Long.parseLong(key.substring(1), BASE);
        String eight = String.format("D%07d", number);
        String seventeen = prefix + eight + SocialCreditCode.organizationCheck(eight);
        return SocialCreditCode.of(seventeen + SocialCreditCode.check(seventeen))
                .value();
    }
}
