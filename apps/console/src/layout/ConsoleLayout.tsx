import { useEffect, type ReactNode } from 'react';
import { Layout, useLocale } from 'react-admin';
import { ConsoleAppBar } from './ConsoleAppBar';
import { ConsoleMenu } from './ConsoleMenu';

// The room below is for the round button on phones. minWidth 0 lets wide tables scroll inside their own frame instead of pushing the page wider than a phone.
const sx = {
  minWidth: 0,
  '& .RaShow-card, & .RaList-content': { minWidth: 0 },
  '& .RaLayout-contentWithSidebar': { minWidth: 0 },
  '& .RaLayout-content': { minWidth: 0, px: { xs: 1.5, md: 3 }, pb: { xs: 12, md: 4 } },
};

export const ConsoleLayout = ({ children }: { children: ReactNode }) => {
  const locale = useLocale();
  useEffect(() => {
    // Han letters differ between languages, so the browser must know which one a page is written in.
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  }, [locale]);
  return (
    <Layout appBar={ConsoleAppBar} menu={ConsoleMenu} sx={sx}>
      {children}
    </Layout>
  );
};
