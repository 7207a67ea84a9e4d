import { GlobalOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n';
import type { Language } from '../i18n/language';

/** The other language: of the page, and of what the server says on it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const next: Language = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      onClick={() => void speak(next).then(() => queries.invalidateQueries())}
      lang={next}
    >
      {t('app.otherLanguage')}
    </Button>
  );
}
