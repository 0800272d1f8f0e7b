export * from './dice';
export * from './record';
