export * from '../../../components/tabbed-page';
