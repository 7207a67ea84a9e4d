import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n';
import type { Language } from '../i18n/language';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const next: Language = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" icon={<GlobalOutlined />} onClick={() => void speak(next)} lang={next}>
      {t('app.otherLanguage')}
    </Button>
  );
}
