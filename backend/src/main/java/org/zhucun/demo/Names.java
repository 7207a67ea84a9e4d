package org.zhucun.demo;

import java.util.List;

/** 姓名: invented names from short lists of frequent surnames and characters. */
final class Names {
    private static final List<String> SURNAMES = words("""
            王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕
            苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史""");
    private static final List<String> MEN = words("""
            建国 志强 永红 军 伟 勇 涛 明 超 刚 平 辉 鹏 磊 斌 杰 浩 宇 飞 凯 建军 文斌 海峰 国栋 晓东 俊杰 志远 永平 小龙 宏伟
            振华 学文 旭东 立新 红军 彦军 建华 春生 天赐 维民 玉林 德明 世昌 文博 瑞 亮 峰 博 毅 健""");
    private static final List<String> WOMEN = words("""
            芳 娜 敏 静 丽 艳 娟 霞 秀英 桂兰 玉梅 红梅 晓燕 海燕 雪梅 婷 颖 琳 倩 洁 欣 悦 晓红 春梅 丽娟 小芳 文静 佳慧 彩霞
            淑珍 玉兰 慧 莉 萍 燕 玲 雅 蕾 薇 晶 瑞芳 亚男 思雨 梦瑶 雨欣 巧玲 爱萍 小娟 月娥 秋菊""");
    private static final List<String> TIBETAN_MEN =
            words("扎西 才让 加措 尕藏 旦正 多杰 完么 桑吉 贡保 索南 仁青 道吉 才旦 久美 更登 班玛 万代 华旦 阿旺 丹增");
    private static final List<String> TIBETAN_WOMEN = words("卓玛 拉姆 央金 草 吉 德吉 措毛 白玛 达娃 仁增");
    private static final List<String> TIBETAN_SECOND = words("才让 扎西 草 加 吉 东知 卓玛 昂杰 次力 道吉");

    private Names() {}

    static String han(Chance chance, boolean man) {
        return chance.of(SURNAMES) + chance.of(man ? MEN : WOMEN);
    }

    static String tibetan(Chance chance, boolean man) {
        String first = chance.of(man ? TIBETAN_MEN : TIBETAN_WOMEN);
        String second = chance.of(TIBETAN_SECOND);
        return first.equals(second) ? first : first + second;
    }

    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
