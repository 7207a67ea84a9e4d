import type { Language } from '../i18n/language';

/** A national code with its name: [code, Chinese, English]. */
type Code = readonly [code: string, zh: string, en: string];

/** GB/T 3304-1991 民族 */
export const NATIONALITY: readonly Code[] = [
  ['01', '汉族', 'Han'],
  ['02', '蒙古族', 'Mongol'],
  ['03', '回族', 'Hui'],
  ['04', '藏族', 'Tibetan'],
  ['05', '维吾尔族', 'Uyghur'],
  ['06', '苗族', 'Miao'],
  ['07', '彝族', 'Yi'],
  ['08', '壮族', 'Zhuang'],
  ['09', '布依族', 'Buyi'],
  ['10', '朝鲜族', 'Korean'],
  ['11', '满族', 'Manchu'],
  ['12', '侗族', 'Dong'],
  ['13', '瑶族', 'Yao'],
  ['14', '白族', 'Bai'],
  ['15', '土家族', 'Tujia'],
  ['16', '哈尼族', 'Hani'],
  ['17', '哈萨克族', 'Kazakh'],
  ['18', '傣族', 'Dai'],
  ['19', '黎族', 'Li'],
  ['20', '傈僳族', 'Lisu'],
  ['21', '佤族', 'Va'],
  ['22', '畲族', 'She'],
  ['23', '高山族', 'Gaoshan'],
  ['24', '拉祜族', 'Lahu'],
  ['25', '水族', 'Sui'],
  ['26', '东乡族', 'Dongxiang'],
  ['27', '纳西族', 'Naxi'],
  ['28', '景颇族', 'Jingpo'],
  ['29', '柯尔克孜族', 'Kirgiz'],
  ['30', '土族', 'Tu'],
  ['31', '达斡尔族', 'Daur'],
  ['32', '仫佬族', 'Mulao'],
  ['33', '羌族', 'Qiang'],
  ['34', '布朗族', 'Blang'],
  ['35', '撒拉族', 'Salar'],
  ['36', '毛南族', 'Maonan'],
  ['37', '仡佬族', 'Gelao'],
  ['38', '锡伯族', 'Xibe'],
  ['39', '阿昌族', 'Achang'],
  ['40', '普米族', 'Pumi'],
  ['41', '塔吉克族', 'Tajik'],
  ['42', '怒族', 'Nu'],
  ['43', '乌孜别克族', 'Uzbek'],
  ['44', '俄罗斯族', 'Russian'],
  ['45', '鄂温克族', 'Ewenki'],
  ['46', '德昂族', "De'ang"],
  ['47', '保安族', 'Bonan'],
  ['48', '裕固族', 'Yugur'],
  ['49', '京族', 'Gin'],
  ['50', '塔塔尔族', 'Tatar'],
  ['51', '独龙族', 'Derung'],
  ['52', '鄂伦春族', 'Oroqen'],
  ['53', '赫哲族', 'Hezhen'],
  ['54', '门巴族', 'Monba'],
  ['55', '珞巴族', 'Lhoba'],
  ['56', '基诺族', 'Jino'],
  ['97', '其他', 'Other'],
  ['98', '外国血统中国籍', 'Naturalized'],
];

/** GB/T 2261.1-2003 性别 */
export const SEX: readonly Code[] = [
  ['1', '男', 'male'],
  ['2', '女', 'female'],
  ['0', '未知', 'unknown'],
  ['9', '未说明', 'not stated'],
];

/** GB/T 4762-1984 政治面貌 */
export const POLITICAL_AFFILIATION: readonly Code[] = [
  ['01', '中国共产党党员', 'Member of the Communist Party'],
  ['02', '中国共产党预备党员', 'Probationary member of the Communist Party'],
  ['03', '中国共产主义青年团团员', 'Member of the Communist Youth League'],
  ['04', '中国国民党革命委员会会员', 'Revolutionary Committee of the Kuomintang'],
  ['05', '中国民主同盟盟员', 'China Democratic League'],
  ['06', '中国民主建国会会员', 'China National Democratic Construction Association'],
  ['07', '中国民主促进会会员', 'China Association for Promoting Democracy'],
  ['08', '中国农工民主党党员', "Chinese Peasants' and Workers' Democratic Party"],
  ['09', '中国致公党党员', 'China Zhi Gong Party'],
  ['10', '九三学社社员', 'Jiusan Society'],
  ['11', '台湾民主自治同盟盟员', 'Taiwan Democratic Self-Government League'],
  ['12', '无党派民主人士', 'Democrat without party'],
  ['13', '群众', 'Citizen without party'],
];

/** GB/T 4658-2006 学历 */
export const EDUCATION: readonly Code[] = [
  ['10', '研究生教育', 'Postgraduate'],
  ['11', '博士研究生毕业', 'Doctorate, graduated'],
  ['12', '博士研究生结业', 'Doctorate, completed'],
  ['13', '博士研究生肄业', 'Doctorate, left'],
  ['14', '硕士研究生毕业', 'Master, graduated'],
  ['15', '硕士研究生结业', 'Master, completed'],
  ['16', '硕士研究生肄业', 'Master, left'],
  ['17', '研究生班毕业', 'Postgraduate class, graduated'],
  ['18', '研究生班结业', 'Postgraduate class, completed'],
  ['19', '研究生班肄业', 'Postgraduate class, left'],
  ['20', '大学本科教育', 'Bachelor'],
  ['21', '大学本科毕业', 'Bachelor, graduated'],
  ['22', '大学本科结业', 'Bachelor, completed'],
  ['23', '大学本科肄业', 'Bachelor, left'],
  ['28', '大学普通班毕业', 'University general class, graduated'],
  ['30', '大学专科教育', 'College'],
  ['31', '大学专科毕业', 'College, graduated'],
  ['32', '大学专科结业', 'College, completed'],
  ['33', '大学专科肄业', 'College, left'],
  ['40', '中等职业教育', 'Secondary vocational'],
  ['41', '中等专科毕业', 'Secondary technical, graduated'],
  ['42', '中等专科结业', 'Secondary technical, completed'],
  ['43', '中等专科肄业', 'Secondary technical, left'],
  ['44', '职业高中毕业', 'Vocational high school, graduated'],
  ['45', '职业高中结业', 'Vocational high school, completed'],
  ['46', '职业高中肄业', 'Vocational high school, left'],
  ['47', '技工学校毕业', 'Skilled-worker school, graduated'],
  ['48', '技工学校结业', 'Skilled-worker school, completed'],
  ['49', '技工学校肄业', 'Skilled-worker school, left'],
  ['60', '普通高级中学教育', 'High school'],
  ['61', '普通高中毕业', 'High school, graduated'],
  ['62', '普通高中结业', 'High school, completed'],
  ['63', '普通高中肄业', 'High school, left'],
  ['70', '初级中学教育', 'Junior school'],
  ['71', '初中毕业', 'Junior school, graduated'],
  ['72', '初中结业', 'Junior school, completed'],
  ['73', '初中肄业', 'Junior school, left'],
  ['80', '小学教育', 'Primary school'],
  ['81', '小学毕业', 'Primary school, graduated'],
  ['82', '小学结业', 'Primary school, completed'],
  ['83', '小学肄业', 'Primary school, left'],
  ['90', '其他', 'Other'],
];

/** GB/T 12407-2008 职务级别 */
export const RANK: readonly Code[] = [
  ['101', '国家级正职', 'National level, chief'],
  ['102', '国家级副职', 'National level, deputy'],
  ['111', '省部级正职', 'Provincial/ministerial, chief'],
  ['112', '省部级副职', 'Provincial/ministerial, deputy'],
  ['121', '厅局级正职', 'Bureau level, chief'],
  ['122', '厅局级副职', 'Bureau level, deputy'],
  ['131', '县处级正职', 'Division level, chief'],
  ['132', '县处级副职', 'Division level, deputy'],
  ['141', '乡科级正职', 'Section level, chief'],
  ['142', '乡科级副职', 'Section level, deputy'],
  ['150', '科员级', 'Section member'],
  ['160', '办事员级', 'Clerk'],
  ['199', '未定职公务员', 'Civil servant without rank'],
  ['211', '一级职员', 'Staff grade 1'],
  ['212', '二级职员', 'Staff grade 2'],
  ['221', '三级职员', 'Staff grade 3'],
  ['222', '四级职员', 'Staff grade 4'],
  ['231', '五级职员', 'Staff grade 5'],
  ['232', '六级职员', 'Staff grade 6'],
  ['241', '七级职员', 'Staff grade 7'],
  ['242', '八级职员', 'Staff grade 8'],
  ['251', '九级职员', 'Staff grade 9'],
  ['252', '十级职员', 'Staff grade 10'],
  ['299', '未定级职员', 'Staff without grade'],
  ['410', '高级专业技术职务', 'Senior specialist'],
  ['411', '正高级专业技术职务', 'Full senior specialist'],
  ['412', '副高级专业技术职务', 'Associate senior specialist'],
  ['420', '中级专业技术职务', 'Intermediate specialist'],
  ['430', '初级专业技术职务', 'Junior specialist'],
  ['434', '助理级专业技术职务', 'Assistant specialist'],
  ['435', '员级专业技术职务', 'Technician'],
  ['499', '未定职专业技术人员', 'Specialist without grade'],
];

/** 公务员职级（公务员职务与职级并行规定第七条） */
export const GRADE: readonly Code[] = [
  ['G01', '一级巡视员', 'Inspector 1'],
  ['G02', '二级巡视员', 'Inspector 2'],
  ['G03', '一级调研员', 'Researcher 1'],
  ['G04', '二级调研员', 'Researcher 2'],
  ['G05', '三级调研员', 'Researcher 3'],
  ['G06', '四级调研员', 'Researcher 4'],
  ['G07', '一级主任科员', 'Section chief 1'],
  ['G08', '二级主任科员', 'Section chief 2'],
  ['G09', '三级主任科员', 'Section chief 3'],
  ['G10', '四级主任科员', 'Section chief 4'],
  ['G11', '一级科员', 'Section member 1'],
  ['G12', '二级科员', 'Section member 2'],
];

/** The name of a code; an unknown code is shown as it is rather than hidden. */
export function codeName(
  table: readonly Code[],
  code: string | null | undefined,
  language: Language,
): string {
  if (!code) return '—';
  const row = table.find(([key]) => key === code);
  return row ? row[language === 'en' ? 2 : 1] : code;
}

export function codeOptions(table: readonly Code[], language: Language): { value: string; label: string }[] {
  return table.map(([value, zh, en]) => ({ value, label: language === 'en' ? en : zh }));
}
