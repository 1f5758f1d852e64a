'use client';

export { default } from '../../_preview/failure';
