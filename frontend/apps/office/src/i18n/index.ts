import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, language, remember } from './language';

type Bundle = Record<string, ResourceLanguage>;

const chinese = gather(
  import.meta.glob<ResourceLanguage>('./zh-CN/*.json', { eager: true, import: 'default' }),
);

function gather(files: Record<string, ResourceLanguage>): Bundle {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(/^.*\/|\.json$/g, ''), content]),
  );
}

/** Chinese is the source and always there; English is fetched when somebody wants it. */
async function bundle(wanted: Language): Promise<Bundle> {
  if (wanted === 'zh-CN') return chinese;
  return gather((await import('./english')).english);
}

export async function startI18n(): Promise<void> {
  const wanted = language();
  await i18next.use(initReactI18next).init({
    lng: wanted,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: chinese } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    showSupportNotice: false,
  });
  if (wanted !== 'zh-CN') await speak(wanted);
  else remember(wanted);
}

export async function speak(next: Language): Promise<void> {
  if (!i18next.hasResourceBundle(next, 'translation'))
    i18next.addResourceBundle(next, 'translation', await bundle(next));
  remember(next);
  await i18next.changeLanguage(next);
}
